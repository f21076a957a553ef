package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.TextHash;

/** Compares days. */
final class DayComparison extends FieldComparison {

    private static final int DIGITS = 8;
    private static final int SAME_YEAR = 2;
    private static final int TWO_PARTS = 3;
    private final String[] days;
    private final boolean birth;

    private DayComparison(FieldValues values, String[] days, boolean birth) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.SAME_YEAR,
                        Likeness.TWO_PARTS_OF_THREE,
                        Likeness.DAY_NEARLY_EQUAL,
                        Likeness.EQUAL),
                code -> parts(days[code]));
        this.birth = birth;
        this.days = days;
    }

    /** @param birth whether it is the day of birth; else it is that of an event, which colleagues and households share */
    static DayComparison of(FieldValues values, boolean birth) {
        return new DayComparison(values, values.read(DayComparison::digits, String[]::new), birth);
    }

    private static String digits(String value) {
        return Days.of(value).orElse(Spell.digitsOnly(value));
    }

    private static long[] parts(String day) {
        return day.length() == DIGITS
                ? new long[] {year(day), yearAndMonth(day), yearAndDay(day), monthAndDay(day)}
                : new long[0];
    }

    @Override
    long sharedPart(int left, int right, int level) {
        String one = days[left];
        String two = days[right];
        return switch (level) {
            case SAME_YEAR -> year(one);
            case TWO_PARTS ->
                !one.regionMatches(0, two, 0, 4)
                        ? monthAndDay(one)
                        : one.regionMatches(4, two, 4, 2) ? yearAndMonth(one) : yearAndDay(one);
            default -> 0;
        };
    }

    /** Any two of year, month and day. */
    @Override
    int ways(int code, int level) {
        return level == TWO_PARTS ? 3 : 1;
    }

    private static long year(String day) {
        return TextHash.of(day.substring(0, 4));
    }

    private static long yearAndMonth(String day) {
        return TextHash.of(day.substring(0, 6));
    }

    private static long yearAndDay(String day) {
        return TextHash.of(day.substring(0, 4) + "__" + day.substring(6));
    }

    private static long monthAndDay(String day) {
        return TextHash.of("____" + day.substring(4));
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
        return same == 2 ? TWO_PARTS : year ? SAME_YEAR : DIFFERENT;
    }
}
