package org.niangjia.engine.linkage.internal.decide;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.table.RowOrder;

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

    /** The same pairs in the order of their rows: by the row that comes first, then by the other. */
    public PairList inOrder(RowOrder order) {
        return sorted(order.size(), i -> Math.max(order.place(left(i)), order.place(right(i))))
                .sortedByFirst(order);
    }

    private PairList sortedByFirst(RowOrder order) {
        return sorted(order.size(), i -> Math.min(order.place(left(i)), order.place(right(i))));
    }

    /** By counting: pairs at one place stay in their order. */
    private PairList sorted(int places, IntUnaryOperator placeOf) {
        int[] starts = new int[places + 1];
        for (int i = 0; i < size; i++) {
            starts[placeOf.applyAsInt(i) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        PairList sorted = new PairList(new long[size], new float[size]);
        for (int i = 0; i < size; i++) {
            int to = starts[placeOf.applyAsInt(i)]++;
            sorted.pairs[to] = pairs[i];
            sorted.odds[to] = odds[i];
        }
        return sorted;
    }

    /** The indexes from the best pair down; of equal ones the one that stands first in the list. */
    public int[] ranked() {
        long[] keys = new long[size];
        Arrays.parallelSetAll(keys, i -> ((long) descending(odds[i]) << 32) | i);
        Arrays.parallelSort(keys);
        int[] ranked = new int[size];
        Arrays.setAll(ranked, rank -> (int) keys[rank]);
        return ranked;
    }

    /** A number that is the less, the higher the odds. */
    private static int descending(float odds) {
        int bits = Float.floatToIntBits(odds);
        return ~(bits ^ ((bits >> 31) & Integer.MAX_VALUE));
    }
}
