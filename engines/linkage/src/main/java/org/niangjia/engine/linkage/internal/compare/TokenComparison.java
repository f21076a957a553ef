package org.niangjia.engine.linkage.internal.compare;

import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.Tokens;

/** Compares texts by the words that they share, rare words counting more (Cohen, Ravikumar and Fienberg 2003, softened). */
final class TokenComparison extends FieldComparison {

    private static final double[] FLOORS = {0.2, 0.35, 0.5, 0.65, 0.8, 0.92};
    private static final double FUZZY = 0.9;

    private final Tokens tokens;

    TokenComparison(FieldValues values, Tokens tokens) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.SHARE_LITTLE,
                        Likeness.SHARE_SOME,
                        Likeness.SHARE_HALF,
                        Likeness.SHARE_MUCH,
                        Likeness.SHARE_MOST,
                        Likeness.NEARLY_EQUAL,
                        Likeness.EQUAL));
        this.tokens = tokens;
    }

    @Override
    int compare(int left, int right) {
        int[] one = tokens.of(left);
        int[] two = tokens.of(right);
        if (Arrays.equals(one, two) && one.length > 0) {
            return levels() - 1;
        }
        boolean ordered = Arrays.compare(one, two) < 0;
        double shared = ordered ? shared(one, two) : shared(two, one);
        double all = tokens.weight(one) + tokens.weight(two);
        double alike = all == 0 ? 0 : 2 * shared / all;
        int level = DIFFERENT;
        for (double floor : FLOORS) {
            level += alike >= floor ? 1 : 0;
        }
        return level;
    }

    private double shared(int[] one, int[] two) {
        double shared = 0;
        boolean[] used = new boolean[two.length];
        boolean[] found = new boolean[one.length];
        int j = 0;
        for (int i = 0; i < one.length; i++) {
            while (j < two.length && two[j] < one[i]) {
                j++;
            }
            if (j < two.length && two[j] == one[i]) {
                used[j] = true;
                found[i] = true;
                shared += tokens.weight(one[i]);
            }
        }
        for (int i = 0; i < one.length; i++) {
            if (!found[i] && tokens.isLong(one[i])) {
                shared += fuzzy(one[i], two, used);
            }
        }
        return shared;
    }

    /** Two words of very unlike lengths or beginnings are none that one mistook for the other. */
    private static boolean mayBeAlike(String one, String two) {
        return Math.abs(one.length() - two.length()) <= 3
                && (one.charAt(0) == two.charAt(0) || one.charAt(1) == two.charAt(1));
    }

    private double fuzzy(int token, int[] two, boolean[] used) {
        for (int j = 0; j < two.length; j++) {
            if (!used[j] && tokens.isLong(two[j]) && mayBeAlike(tokens.text(token), tokens.text(two[j]))) {
                double alike = Alike.jaroWinkler(tokens.text(token), tokens.text(two[j]));
                if (alike >= FUZZY) {
                    used[j] = true;
                    return alike * (tokens.weight(token) + tokens.weight(two[j])) / 2;
                }
            }
        }
        return 0;
    }
}
