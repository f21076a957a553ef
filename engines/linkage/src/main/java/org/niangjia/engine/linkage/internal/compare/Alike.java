package org.niangjia.engine.linkage.internal.compare;

/** Distances between texts, counted in characters, never in bytes. */
public final class Alike {

    private static final int PREFIX_MAX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private Alike() {}

    /**
     * The least number of characters inserted, dropped, replaced or exchanged with their neighbour (Damerau 1964, optimal string
     * alignment).
     *
     * @param limit from which on only "more" is told
     * @return at most {@code limit + 1}
     */
    public static int edits(CharSequence left, CharSequence right, int limit) {
        if (Math.abs(left.length() - right.length()) > limit) {
            return limit + 1;
        }
        // What both begin and end with needs no edits.
        int shortest = Math.min(left.length(), right.length());
        int begin = 0;
        while (begin < shortest && left.charAt(begin) == right.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shortest - begin
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        int n = left.length() - begin - end;
        int m = right.length() - begin - end;
        return n == 0 || m == 0 ? Math.min(Math.max(n, m), limit + 1) : edits(left, right, begin, n, m, limit);
    }

    private static int edits(CharSequence left, CharSequence right, int begin, int n, int m, int limit) {
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            char c = left.charAt(begin + i - 1);
            for (int j = 1; j <= m; j++) {
                char d = right.charAt(begin + j - 1);
                int cost = c == d ? 0 : 1;
                int edits = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && c == right.charAt(begin + j - 2) && left.charAt(begin + i - 2) == d) {
                    edits = Math.min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], limit + 1);
    }

    /**
     * Similarity from 0 to 1 that forgives exchanged characters and trusts beginnings (Jaro 1989, Winkler 1990). Which characters
     * belong together depends on the text from which one looks: it is the one that comes first by its letters.
     */
    public static double jaroWinkler(CharSequence one, CharSequence two) {
        boolean ordered = CharSequence.compare(one, two) <= 0;
        CharSequence left = ordered ? one : two;
        CharSequence right = ordered ? two : one;
        int n = left.length();
        int m = right.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int window = Math.max(0, Math.max(n, m) / 2 - 1);
        boolean[] leftMatched = new boolean[n];
        boolean[] rightMatched = new boolean[m];
        int matches = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (!rightMatched[j] && left.charAt(i) == right.charAt(j)) {
                    leftMatched[i] = true;
                    rightMatched[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int transposed = 0;
        int j = 0;
        for (int i = 0; i < n; i++) {
            if (leftMatched[i]) {
                while (!rightMatched[j]) {
                    j++;
                }
                if (left.charAt(i) != right.charAt(j)) {
                    transposed++;
                }
                j++;
            }
        }
        double jaro = ((double) matches / n + (double) matches / m + (matches - transposed / 2.0) / matches) / 3;
        int prefix = 0;
        while (prefix < Math.min(PREFIX_MAX, Math.min(n, m)) && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }
}
