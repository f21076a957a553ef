package org.niangjia.engine.linkage.internal.chunk;

import java.util.Arrays;
import org.niangjia.engine.linkage.internal.block.RowPair;

/** Pairs that may become links, with their patterns, packed: 16 bytes a pair. */
public final class KeptPairs {

    private long[] pairs = new long[1 << 8];
    private long[] patterns = new long[1 << 8];
    private int size;

    public void add(int left, int right, long pattern) {
        add(RowPair.of(left, right), pattern);
    }

    /** @param pair the left row in its upper half, the right one in its lower */
    void add(long pair, long pattern) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
            patterns = Arrays.copyOf(patterns, size * 2);
        }
        pairs[size] = pair;
        patterns[size++] = pattern;
    }

    public int size() {
        return size;
    }

    /** The left row in its upper half, the right one in its lower. */
    public long pair(int index) {
        return pairs[index];
    }

    public int left(int index) {
        return RowPair.left(pairs[index]);
    }

    public int right(int index) {
        return RowPair.right(pairs[index]);
    }

    public long pattern(int index) {
        return patterns[index];
    }
}
