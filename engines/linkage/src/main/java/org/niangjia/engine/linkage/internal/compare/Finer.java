package org.niangjia.engine.linkage.internal.compare;

import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/** Tells more exactly what a level found, for a person who reads it. The model doesn't tell these cases apart. */
public final class Finer {

    private Finer() {}

    /** The likeness itself where there is nothing finer to say. */
    public static Likeness of(Likeness likeness, String left, String right) {
        return switch (likeness) {
            case ONE_DIGIT_OR_EXCHANGED -> digits(Spelling.digits(left), Spelling.digits(right));
            case DAY_NEARLY_EQUAL -> day(day(left), day(right));
            default -> likeness;
        };
    }

    private static String day(String written) {
        return Days.of(written).orElse(Spell.digitsOnly(written));
    }

    private static Likeness day(String one, String two) {
        Likeness digits = digits(one, two);
        boolean sameLetters = one.chars()
                .sorted()
                .boxed()
                .toList()
                .equals(two.chars().sorted().boxed().toList());
        return one.length() == 8
                        && sameLetters
                        && one.regionMatches(0, two, 0, 4)
                        && digits == Likeness.ONE_DIGIT_OR_EXCHANGED
                ? Likeness.DAY_AND_MONTH_EXCHANGED
                : digits == Likeness.LAST_DIGIT_DIFFERS ? Likeness.ONE_DIGIT_DIFFERS : digits;
    }

    private static Likeness digits(String one, String two) {
        if (Math.abs(one.length() - two.length()) == 1) {
            return Likeness.ONE_DIGIT_MORE_OR_LESS;
        }
        if (one.length() != two.length()) {
            return Likeness.ONE_DIGIT_OR_EXCHANGED;
        }
        int first = -1;
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != two.charAt(i)) {
                first = first < 0 ? i : first;
                differing++;
            }
        }
        if (differing == 1) {
            return first == one.length() - 1 ? Likeness.LAST_DIGIT_DIFFERS : Likeness.ONE_DIGIT_DIFFERS;
        }
        boolean neighbours = differing == 2
                && first + 1 < one.length()
                && one.charAt(first) == two.charAt(first + 1)
                && one.charAt(first + 1) == two.charAt(first);
        return neighbours ? Likeness.NEIGHBOURS_EXCHANGED : Likeness.ONE_DIGIT_OR_EXCHANGED;
    }
}
