package org.niangjia.engine.linkage.internal.block;

/** Two rows in one number, which sorts by the left row and then by the right one. */
public final class RowPair {

    private RowPair() {}

    public static long of(int left, int right) {
        return ((long) left << 32) | right;
    }

    public static int left(long pair) {
        return (int) (pair >>> 32);
    }

    public static int right(long pair) {
        return (int) pair;
    }
}
