package org.niangjia.engine.linkage.internal.decide;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.niangjia.engine.linkage.internal.block.RowPair;

/** Pairs with their odds, packed. */
public final class PairList {

    private long[] pairs;
    private float[] odds;
    private int size;

    public PairList() {
        this(new long[1 << 10], new float[1 << 10]);
        size = 0;
    }

    /**
     * Takes the arrays over.
     *
     * @param pairs the left row in the upper half, the right one in the lower
     * @param odds logarithms to base 2, of the same pairs
     */
    public PairList(long[] pairs, float[] odds) {
        this.pairs = pairs;
        this.odds = odds;
        this.size = pairs.length;
    }

    public void add(int left, int right, double oddsBits) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(16, size * 2));
            odds = Arrays.copyOf(odds, pairs.length);
        }
        pairs[size] = RowPair.of(left, right);
        odds[size++] = (float) oddsBits;
    }

    /** Takes a new weight for each old one, both in bits. */
    public void revalue(DoubleUnaryOperator worth) {
        for (int i = 0; i < size; i++) {
            odds[i] = (float) worth.applyAsDouble(odds[i]);
        }
    }

    /** Takes new weights, in bits, in the order of the pairs. */
    public void revalue(double[] worth) {
        for (int i = 0; i < size; i++) {
            odds[i] = (float) worth[i];
        }
    }

    public int size() {
        return size;
    }

    /** Both rows in one number. */
    public long pair(int index) {
        return pairs[index];
    }

    public int left(int index) {
        return RowPair.left(pairs[index]);
    }

    public int right(int index) {
        return RowPair.right(pairs[index]);
    }

    /** Logarithm to base 2 of the odds. */
    public double odds(int index) {
        return odds[index];
    }

    /** The indexes from the best pair down; of equal ones the one that stands first in the tables. */
    public int[] ranked() {
        long[] keys = new long[size];
        Arrays.parallelSetAll(keys, i -> ((long) descending(odds[i]) << 32) | i);
        Arrays.parallelSort(keys);
        int[] order = new int[size];
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && keys[to] >> 32 == keys[from] >> 32) {
                order[to] = (int) keys[to];
                to++;
            }
            if (to - from > 1) {
                byPair(order, from, to);
            }
            from = to;
        }
        return order;
    }

    /** A number that is the less, the higher the odds. */
    private static int descending(float odds) {
        int bits = Float.floatToIntBits(odds);
        return ~(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
    }

    private void byPair(int[] order, int from, int to) {
        long[] sorted = new long[to - from];
        for (int i = from; i < to; i++) {
            sorted[i - from] = pairs[order[i]];
        }
        Arrays.sort(sorted);
        for (int index : Arrays.copyOfRange(order, from, to)) {
            order[from + Arrays.binarySearch(sorted, pairs[index])] = index;
        }
    }
}
