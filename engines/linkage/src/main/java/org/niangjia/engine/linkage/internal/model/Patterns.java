package org.niangjia.engine.linkage.internal.model;

import java.util.Arrays;

/**
 * How many pairs have which levels. A pattern holds the level of each comparison in four bits, the first in the lowest; there are
 * some thousands of them, however many pairs.
 */
public final class Patterns {

    private long[] patterns = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    public void add(long pattern, long count) {
        int slot = find(pattern);
        if (counts[slot] == 0) {
            patterns[slot] = pattern;
            size++;
        }
        counts[slot] += count;
        if (size * 2 > counts.length) {
            grow();
        }
    }

    private int find(long pattern) {
        int mask = counts.length - 1;
        int slot = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (counts[slot] != 0 && patterns[slot] != pattern) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldPatterns = patterns;
        long[] oldCounts = counts;
        patterns = new long[oldPatterns.length * 2];
        counts = new long[oldCounts.length * 2];
        size = 0;
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > 0) {
                add(oldPatterns[i], oldCounts[i]);
            }
        }
    }

    public void addAll(Patterns other) {
        other.forEach(this::add);
    }

    /** Takes patterns with their counts. */
    @FunctionalInterface
    public interface Visitor {
        void visit(long pattern, long count);
    }

    /** In ascending order, so that sums come out the same whatever the order of the pairs was. */
    public void forEach(Visitor visitor) {
        long[] sorted = new long[size];
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                sorted[at++] = patterns[i];
            }
        }
        Arrays.sort(sorted);
        for (long pattern : sorted) {
            visitor.visit(pattern, counts[find(pattern)]);
        }
    }

    public int size() {
        return size;
    }

    /** How many pairs there are. */
    public long pairs() {
        return Arrays.stream(counts).sum();
    }

    public static int level(long pattern, int comparison) {
        return (int) (pattern >>> (4 * comparison)) & 15;
    }
}
