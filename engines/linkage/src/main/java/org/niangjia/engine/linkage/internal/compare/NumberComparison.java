package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares numbers by their digits: a phone, an insurance number, a postcode. */
final class NumberComparison extends FieldComparison {

    private static final int LONG = 6;

    NumberComparison(FieldValues values) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.TWO_DIGITS_DIFFER,
                        Likeness.ONE_DIGIT_OR_EXCHANGED,
                        Likeness.EQUAL));
    }

    private String digits(int code) {
        String value = values().value(code);
        return values().kind() == ColumnKind.PHONE ? Spelling.phone(value) : Spelling.digits(value);
    }

    @Override
    int compare(int left, int right) {
        String one = digits(left);
        String two = digits(right);
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
