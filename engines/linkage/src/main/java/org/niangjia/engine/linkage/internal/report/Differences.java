package org.niangjia.engine.linkage.internal.report;

import java.util.Arrays;

/** Marks the characters in which two values differ: those outside of their longest common subsequence. */
final class Differences {

    /** Of longer values the rest is cut off. */
    static final int LENGTH_MAX = 300;

    private final int[] left;
    private final int[] right;
    private final boolean[] leftSame;
    private final boolean[] rightSame;

    Differences(String left, String right) {
        this.left = cut(left);
        this.right = cut(right);
        this.leftSame = new boolean[this.left.length];
        this.rightSame = new boolean[this.right.length];
        follow(lengths());
    }

    private static int[] cut(String value) {
        int[] characters = value.codePoints().toArray();
        return characters.length <= LENGTH_MAX ? characters : Arrays.copyOf(characters, LENGTH_MAX);
    }

    /** Lengths of the longest common subsequences of what follows two places. */
    private int[][] lengths() {
        int[][] lengths = new int[left.length + 1][right.length + 1];
        for (int i = left.length - 1; i >= 0; i--) {
            for (int j = right.length - 1; j >= 0; j--) {
                lengths[i][j] = left[i] == right[j]
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private void follow(int[][] lengths) {
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                leftSame[i++] = true;
                rightSame[j++] = true;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    void writeLeft(Html html) {
        write(html, left, leftSame);
    }

    void writeRight(Html html) {
        write(html, right, rightSame);
    }

    private static void write(Html html, int[] characters, boolean[] same) {
        for (int from = 0; from < characters.length; ) {
            int to = from;
            while (to < characters.length && same[to] == same[from]) {
                to++;
            }
            String run = new String(characters, from, to - from);
            if (same[from]) {
                html.text(run);
            } else {
                html.put("mark", run);
            }
            from = to;
        }
        if (characters.length == LENGTH_MAX) {
            html.text("…");
        }
    }
}
