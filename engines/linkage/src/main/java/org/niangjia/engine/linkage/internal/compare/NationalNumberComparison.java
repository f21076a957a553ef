package org.niangjia.engine.linkage.internal.compare;

import java.time.Clock;
import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares resident identity numbers; they contain area, day of birth and sex, which are therefore compared here only. */
final class NationalNumberComparison extends FieldComparison {

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
                        Likeness.EQUAL));
        this.numbers = new NationalNumber[values.distinct() + 1];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = NationalNumber.of(values.value(code), clock);
        }
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
            return one.area().equals(two.area()) ? 6 : 5;
        }
        return 4;
    }
}
