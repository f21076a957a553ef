package org.niangjia.engine.linkage.internal.compare;

import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares numbers by their digits: a phone, an insurance number, a postcode. */
final class NumberComparison extends FieldComparison {

    private static final int LONG = 6;
    private static final int EQUAL = 4;

    /** A one and so many digits fit in a long. */
    private static final int PACKED_MAX = 18;

    /** The digits of a value behind a one, so that none is lost in front; 0 where they aren't only digits or are too many. */
    private final long[] packed;

    NumberComparison(FieldValues values) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.TWO_DIGITS_DIFFER,
                        Likeness.ONE_DIGIT_OR_EXCHANGED,
                        Likeness.EQUAL));
        this.packed = new long[values.distinct() + 1];
        Arrays.parallelSetAll(packed, code -> packed(digits(code)));
    }

    private static long packed(String digits) {
        boolean fits = digits.length() <= PACKED_MAX && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits ? Long.parseLong("1" + digits) : 0;
    }

    private String digits(int code) {
        String value = values().value(code);
        return values().kind() == ColumnKind.PHONE ? Spelling.phone(value) : Spelling.digits(value);
    }

    @Override
    int compare(int left, int right) {
        boolean digitsOnly = packed[left] != 0 && packed[right] != 0;
        if (digitsOnly && packed[left] == packed[right]) {
            return EQUAL;
        }
        // The ones in front of both add no difference.
        return digitsOnly
                ? compare(Long.toString(packed[left]), Long.toString(packed[right]), LONG + 1)
                : compare(digits(left), digits(right), LONG);
    }

    private static int compare(String one, String two, int enough) {
        if (one.equals(two)) {
            return EQUAL;
        }
        int limit = Math.min(one.length(), two.length()) >= enough ? 2 : 1;
        return switch (Alike.edits(one, two, limit)) {
            case 1 -> 3;
            case 2 -> limit == 2 ? 2 : DIFFERENT;
            default -> DIFFERENT;
        };
    }
}
