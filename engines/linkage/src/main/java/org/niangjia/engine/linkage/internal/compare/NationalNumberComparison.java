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
                        Likeness.DIFFERENT,
                        Likeness.SAME_BIRTH_DAY,
                        Likeness.SAME_AREA_AND_BIRTH_DAY,
                        Likeness.TWO_DIGITS_DIFFER,
                        Likeness.ONE_DIGIT_OR_EXCHANGED,
                        Likeness.EQUAL));
        this.numbers = new NationalNumber[values.distinct() + 1];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = NationalNumber.of(values.value(code), clock);
        }
    }

    /** Whether both numbers say on which day their owners were born. */
    boolean bothTellBirth(int left, int right) {
        int one = values().code(left);
        int two = values().code(right);
        return one != 0
                && two != 0
                && !numbers[one].birthDay().isEmpty()
                && !numbers[two].birthDay().isEmpty();
    }

    @Override
    int compare(int left, int right) {
        NationalNumber one = numbers[left];
        NationalNumber two = numbers[right];
        if (one.characters().equals(two.characters())) {
            return 6;
        }
        // Neighbours in a series of numbers differ in two digits and are both right.
        boolean bothRight = one.valid() && two.valid();
        int edits = Alike.edits(one.characters(), two.characters(), 2);
        if (!bothRight && edits <= 2) {
            return edits == 1 ? 5 : 4;
        }
        boolean birth = !one.birthDay().isEmpty() && one.birthDay().equals(two.birthDay());
        if (birth) {
            return one.area().equals(two.area()) ? 3 : 2;
        }
        return DIFFERENT;
    }
}
