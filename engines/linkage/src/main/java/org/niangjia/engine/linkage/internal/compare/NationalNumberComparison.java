package org.niangjia.engine.linkage.internal.compare;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.TextHash;

/** Compares resident identity numbers; they contain area, day of birth and sex, which are therefore compared here only. */
final class NationalNumberComparison extends FieldComparison {

    private static final int SAME_BIRTH_DAY = 5;
    private static final int SAME_AREA_AND_BIRTH_DAY = 6;

    private final NationalNumber[] numbers;
    /** As a hash of the day; 0 where it is not known. */
    private final long[] birthDays;

    private NationalNumberComparison(FieldValues values, NationalNumber[] numbers) {
        super(
                values,
                List.of(
                        Likeness.RIGHT_BUT_DIFFERENT,
                        Likeness.SEEN_DIFFERENT,
                        Likeness.RIGHT_OF_ONE_DAY,
                        Likeness.DIFFERENT,
                        Likeness.SAME_BIRTH_DAY,
                        Likeness.SAME_AREA_AND_BIRTH_DAY,
                        Likeness.TWO_DIGITS_DIFFER,
                        Likeness.ONE_DIGIT_OR_EXCHANGED,
                        Likeness.PART_MISSING,
                        Likeness.EQUAL),
                code -> parts(numbers[code]));
        this.numbers = numbers;
        this.birthDays = Arrays.stream(numbers)
                .mapToLong(NationalNumberComparison::birthDay)
                .toArray();
    }

    static NationalNumberComparison of(FieldValues values, Clock clock) {
        return new NationalNumberComparison(
                values,
                values.reading(
                        NationalNumber[].class, value -> NationalNumber.of(value, clock), NationalNumber[]::new));
    }

    private static long[] parts(NationalNumber number) {
        return number.birthDay().isEmpty() ? new long[0] : new long[] {birthDay(number), areaAndBirthDay(number)};
    }

    @Override
    long sharedPart(int left, int right, int level) {
        return switch (level) {
            case SAME_AREA_AND_BIRTH_DAY -> areaAndBirthDay(numbers[left]);
            case SAME_BIRTH_DAY -> birthDays[left];
            default -> 0;
        };
    }

    private static long birthDay(NationalNumber number) {
        return TextHash.of(number.birthDay());
    }

    private static long areaAndBirthDay(NationalNumber number) {
        return TextHash.of(number.area() + number.birthDay());
    }

    /** Whether both numbers say that their owners were born on the same day, so that a column of birth adds nothing. */
    boolean tellSameBirth(int left, int right) {
        return areOfOneDay(values().code(left), values().code(right));
    }

    private boolean areOfOneDay(int one, int two) {
        return birthDays[one] != 0 && birthDays[one] == birthDays[two];
    }

    @Override
    public int strangersLevels() {
        return 3;
    }

    @Override
    public boolean isSharedByNamesakes() {
        return true;
    }

    @Override
    int compare(int left, int right) {
        NationalNumber one = numbers[left];
        NationalNumber two = numbers[right];
        if (one.characters().equals(two.characters())) {
            return one.isMasked() ? 9 : 10;
        }
        boolean birth = areOfOneDay(left, right);
        // Two right numbers are two persons', however near: twins and neighbours in a series differ in two digits.
        if (one.valid() && two.valid()) {
            return birth ? 3 : 1;
        }
        if (one.fits(two)) {
            return 9;
        }
        if (one.contradicts(two)) {
            return 2;
        }
        int edits = Alike.edits(one.characters(), two.characters(), 2);
        if (edits <= 2 && !one.isMasked() && !two.isMasked()) {
            return edits == 1 ? 8 : 7;
        }
        if (birth) {
            return one.area().equals(two.area()) ? SAME_AREA_AND_BIRTH_DAY : SAME_BIRTH_DAY;
        }
        return 4;
    }
}
