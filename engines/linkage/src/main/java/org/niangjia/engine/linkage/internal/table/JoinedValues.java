package org.niangjia.engine.linkage.internal.table;

import java.util.Arrays;

/** The values of two pools, those that both have once: codes of the first pool come first. Holds no value itself. */
final class JoinedValues implements Values {

    private final ValuePool first;
    private final ValuePool second;
    /** Codes in the second pool of the values that the first one lacks. */
    private final int[] added;

    private JoinedValues(ValuePool first, ValuePool second, int[] added) {
        this.first = first;
        this.second = second;
        this.added = added;
    }

    /** @param joined takes the joint codes of the second pool's values; as long as that has codes, 0 included */
    static JoinedValues of(ValuePool first, ValuePool second, int[] joined) {
        ValuePool.Finder finder = first.finder();
        int[] added = new int[second.size()];
        int count = 0;
        for (int code = 1; code <= second.size(); code++) {
            int known = finder.find(second, code);
            if (known == 0) {
                added[count++] = code;
            }
            joined[code] = known == 0 ? first.size() + count : known;
        }
        return new JoinedValues(first, second, Arrays.copyOf(added, count));
    }

    @Override
    public int size() {
        return first.size() + added.length;
    }

    @Override
    public String value(int code) {
        return code <= first.size() ? first.value(code) : second.value(added[code - first.size() - 1]);
    }
}
