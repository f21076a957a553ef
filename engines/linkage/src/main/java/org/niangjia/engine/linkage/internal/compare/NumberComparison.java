package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares numbers by their digits: a phone, an insurance number, a postcode. */
final class NumberComparison extends FieldComparison {

    private static final int LONG = 6;

    private final String[] digits;

    NumberComparison(FieldValues values) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.TWO_DIGITS_DIFFER,
                        Likeness.ONE_DIGIT_OR_EXCHANGED,
                        Likeness.EQUAL));
        this.digits = new String[values.distinct() + 1];
        for (int code = 1; code < digits.length; code++) {
            digits[code] = Spelling.digits(values.value(code));
        }
    }

    @Override
    int compare(int left, int right) {
        String one = digits[left];
        String two = digits[right];
        if (one.equals(two)) {
            return 4;
        }
        int limit = Math.min(one.length(), two.length()) >= LONG ? 2 : 1;
        return switch (Alike.edits(one, two, limit)) {
            case 1 -> 3;
            case 2 -> limit == 2 ? 2 : DIFFERENT;
            default -> DIFFERENT;
        };
    }
}
