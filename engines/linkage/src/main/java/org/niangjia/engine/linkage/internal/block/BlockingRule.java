package org.niangjia.engine.linkage.internal.block;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.internal.table.TextHash;

/** Two records are compared if they agree on each of its keys. */
final class BlockingRule {

    private final BlockingKey[] keys;
    private final int width;
    private final double expectedPairs;

    /** One whose pairs nobody has counted. */
    BlockingRule(List<BlockingKey> keys) {
        this(keys, 0);
    }

    /** @param expectedPairs about how many pairs it finds */
    BlockingRule(List<BlockingKey> keys, double expectedPairs) {
        this.expectedPairs = expectedPairs;
        this.keys = keys.toArray(BlockingKey[]::new);
        this.width = keys.stream().mapToInt(BlockingKey::width).reduce(1, (one, two) -> one * two);
    }

    double expectedPairs() {
        return expectedPairs;
    }

    String name() {
        return Agreement.inWords(agreements());
    }

    /** What it asks for. */
    List<Agreement> agreements() {
        return keys().stream()
                .map(key -> new Agreement(key.field(), key.name()))
                .toList();
    }

    Set<String> fields() {
        return keys().stream().map(BlockingKey::field).collect(Collectors.toSet());
    }

    List<BlockingKey> keys() {
        return List.of(keys);
    }

    /** How many keys a row has at most. */
    int width() {
        return width;
    }

    /** A row's key, 0 if it lacks a part of it. */
    long key(int row, int index) {
        long all = 0;
        int rest = index;
        for (BlockingKey key : keys) {
            long part = key.key(row, rest % key.width());
            rest /= key.width();
            if (part == 0) {
                return 0;
            }
            all = all * 31 + part;
        }
        return keys.length == 1 ? all : TextHash.mix(all);
    }

    /** Whether a key with this upper half is the first that two rows share. */
    boolean finds(long group, int left, int right) {
        if (width > 1) {
            return firstCommon(left, right) >>> 32 == group;
        }
        for (BlockingKey key : keys) {
            if (key.common(left, right) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The first key that two rows share; 0 if they share none. */
    long firstCommon(int left, int right) {
        long all = 0;
        for (BlockingKey key : keys) {
            int common = key.common(left, right);
            if (common < 0) {
                return 0;
            }
            all = all * 31 + key.key(left, common);
        }
        return keys.length == 1 ? all : TextHash.mix(all);
    }
}
