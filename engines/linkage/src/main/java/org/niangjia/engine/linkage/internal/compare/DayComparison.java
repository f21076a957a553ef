package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares days. */
final class DayComparison extends FieldComparison {

    private static final int DIGITS = 8;
    private final String[] days;
    private final boolean birth;

    /** @param birth whether it is the day of birth; else it is that of an event, which colleagues and households share */
    DayComparison(FieldValues values, boolean birth) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.SAME_YEAR,
                        Likeness.TWO_PARTS_OF_THREE,
                        Likeness.DAY_NEARLY_EQUAL,
                        Likeness.EQUAL));
        this.birth = birth;
        this.days = new String[values.distinct() + 1];
        for (int code = 1; code < days.length; code++) {
            days[code] = Days.of(values.value(code)).orElse(Spell.digitsOnly(values.value(code)));
        }
    }

    @Override
    public boolean isSharedInHousehold() {
        return !birth;
    }

    @Override
    public boolean isSharedByNamesakes() {
        return birth;
    }

    @Override
    int compare(int left, int right) {
        String one = days[left];
        String two = days[right];
        if (one.equals(two)) {
            return 5;
        }
        if (Alike.edits(one, two, 1) == 1) {
            return 4;
        }
        if (one.length() != DIGITS || two.length() != DIGITS) {
            return DIFFERENT;
        }
        boolean year = one.regionMatches(0, two, 0, 4);
        boolean month = one.regionMatches(4, two, 4, 2);
        boolean day = one.regionMatches(6, two, 6, 2);
        boolean exchanged = one.regionMatches(4, two, 6, 2) && one.regionMatches(6, two, 4, 2);
        if (year && exchanged) {
            return 4;
        }
        int same = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        return same == 2 ? 3 : year ? 2 : DIFFERENT;
    }
}
