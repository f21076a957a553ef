package org.niangjia.engine.linkage.internal.compare;

import java.time.Clock;
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

    NationalNumberComparison(FieldValues values, Clock clock) {
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
                value -> parts(NationalNumber.of(value, clock)));
        this.numbers = new NationalNumber[values.distinct() + 1];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = NationalNumber.of(values.value(code), clock);
        }
    }

    private static long[] parts(NationalNumber number) {
        return number.birthDay().isEmpty() ? new long[0] : new long[] {birthDay(number), areaAndBirthDay(number)};
    }

    @Override
    long sharedPart(int left, int right, int level) {
        return switch (level) {
            case SAME_AREA_AND_BIRTH_DAY -> areaAndBirthDay(numbers[left]);
            case SAME_BIRTH_DAY -> birthDay(numbers[left]);
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
        int one = values().code(left);
        int two = values().code(right);
        return one != 0
                && two != 0
                && !numbers[one].birthDay().isEmpty()
                && numbers[one].birthDay().equals(numbers[two].birthDay());
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
        boolean birth = !one.birthDay().isEmpty() && one.birthDay().equals(two.birthDay());
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
