package org.niangjia.engine.linkage.internal.decide;

import java.util.Arrays;

/** Pairs with their odds, packed. */
public final class PairList {

    private long[] pairs = new long[1 << 10];
    private float[] odds = new float[1 << 10];
    private int size;

    public void add(int left, int right, double oddsBits) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
            odds = Arrays.copyOf(odds, size * 2);
        }
        pairs[size] = ((long) left << 32) | right;
        odds[size++] = (float) oddsBits;
    }

    public synchronized void addAll(PairList other) {
        for (int i = 0; i < other.size; i++) {
            add(other.left(i), other.right(i), other.odds[i]);
        }
    }

    public int size() {
        return size;
    }

    public int left(int index) {
        return (int) (pairs[index] >>> 32);
    }

    public int right(int index) {
        return (int) pairs[index];
    }

    /** Logarithm to base 2 of the odds. */
    public double odds(int index) {
        return odds[index];
    }

    /** The indexes from the best pair down; of equal ones the one that stands first in the tables. */
    public Integer[] ranked() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, two) -> {
            int byOdds = Float.compare(odds[two], odds[one]);
            return byOdds != 0 ? byOdds : Long.compare(pairs[one], pairs[two]);
        });
        return order;
    }
}
