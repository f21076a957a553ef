package org.niangjia.engine.linkage.internal.block;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.engine.linkage.LinkageResult.Agreement;

/** Two records are compared if they agree on each of its keys. */
final class BlockingRule {

    private final List<BlockingKey> keys;
    private final int width;

    BlockingRule(List<BlockingKey> keys) {
        this.keys = List.copyOf(keys);
        this.width = keys.stream().mapToInt(BlockingKey::width).reduce(1, (one, two) -> one * two);
    }

    String name() {
        return keys.stream().map(key -> key.field() + ": " + key.name()).collect(Collectors.joining(", "));
    }

    /** What it asks for. */
    List<Agreement> agreements() {
        return keys.stream().map(key -> new Agreement(key.field(), key.name())).toList();
    }

    Set<String> fields() {
        return keys.stream().map(BlockingKey::field).collect(Collectors.toSet());
    }

    List<BlockingKey> keys() {
        return keys;
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
        return keys.size() == 1 ? all : BlockingKeys.mix(all);
    }

    /** The first key that two rows share; 0 if they share none. */
    long firstCommon(int left, int right) {
        for (int i = 0; i < width; i++) {
            long key = key(left, i);
            if (key != 0) {
                for (int j = 0; j < width; j++) {
                    if (key(right, j) == key) {
                        return key;
                    }
                }
            }
        }
        return 0;
    }
}
