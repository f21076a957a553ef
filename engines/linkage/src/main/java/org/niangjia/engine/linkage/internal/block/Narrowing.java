package org.niangjia.engine.linkage.internal.block;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.engine.linkage.internal.table.TextHash;

/**
 * Asks rows of very large groups of one rule for a further agreement, in any other field. Groups are told to it before pairs are
 * asked for; from then on several threads may use it.
 */
final class Narrowing {

    private final List<BlockingKey> keys;
    private final double groupPairsMax;
    private final Set<Long> groups = new HashSet<>();
    /** Those that agree on a further key and are too many even so. */
    private final Set<Long> tooLarge = new HashSet<>();

    /**
     * @param all keys, of which those that ask for equal values in other fields than the rule's narrow
     * @param groupPairsMax groups with more pairs are narrowed
     */
    Narrowing(BlockingRule rule, List<BlockingKey> all, double groupPairsMax) {
        this.groupPairsMax = groupPairsMax;
        this.keys = all.stream()
                .filter(key -> key.tolerance() == 0 && !rule.fields().contains(key.field()))
                .toList();
    }

    /** Whether a group of so many pairs is narrowed. */
    boolean isLarge(double pairs) {
        return pairs > groupPairsMax;
    }

    /** About how many pairs of a group are compared. */
    double compared(double pairs) {
        return Math.min(pairs, groupPairsMax);
    }

    /** Takes a group in. */
    void add(long[] entries, int from, int to) {
        long group = entries[from] >>> 32;
        groups.add(group);
        for (int k = 0; k < keys.size(); k++) {
            long[] finer = finer(k, entries, from, to);
            for (int begin = 0; begin < finer.length; ) {
                int end = Group.end(finer, begin);
                if (isTooLarge((long) end - begin)) {
                    tooLarge.add(part(group, k, finer[begin]));
                }
                begin = end;
            }
        }
    }

    private boolean isTooLarge(long rows) {
        return (double) rows * rows > 4 * groupPairsMax;
    }

    private static long part(long group, int key, long value) {
        return TextHash.mix((group * 31 + key) * 0x9E3779B97F4A7C15L + (value >>> 32));
    }

    boolean isNarrowed(long group) {
        return groups.contains(group);
    }

    /** Whether the rule finds a pair of the group in spite of it all. */
    boolean finds(long group, int left, int right) {
        return groups.isEmpty() || !groups.contains(group) || findsBefore(keys.size(), group, left, right);
    }

    private boolean findsBefore(int number, long group, int left, int right) {
        for (int k = 0; k < number; k++) {
            BlockingKey key = keys.get(k);
            if (key.common(left, right) >= 0 && !tooLarge.contains(part(group, k, key.key(left, 0)))) {
                return true;
            }
        }
        return false;
    }

    /** Gives each two rows of a group that it finds, the lower row first, each once. */
    void go(long[] entries, int from, int to, PairSink sink) {
        long group = entries[from] >>> 32;
        for (int k = 0; k < keys.size(); k++) {
            long[] finer = finer(k, entries, from, to);
            for (int begin = 0; begin < finer.length; ) {
                int end = Group.end(finer, begin);
                for (int i = begin; i < end && !isTooLarge((long) end - begin); i++) {
                    for (int j = i + 1; j < end; j++) {
                        if (!findsBefore(k, group, (int) finer[i], (int) finer[j])) {
                            sink.pair((int) finer[i], (int) finer[j]);
                        }
                    }
                }
                begin = end;
            }
        }
    }

    private long[] finer(int number, long[] entries, int from, int to) {
        BlockingKey key = keys.get(number);
        long[] finer = new long[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            int row = (int) entries[i];
            long part = key.key(row, 0);
            if (part >>> 32 != 0) {
                finer[count++] = (part & 0xFFFFFFFF_00000000L) | row;
            }
        }
        long[] sorted = Arrays.copyOf(finer, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
