package org.niangjia.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Ranks of measured times. */
final class Percentiles {

    private final List<Long> sorted;

    private Percentiles(List<Long> sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(Collection<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return new Percentiles(sorted);
    }

    /**
     * The smallest value that the share of all values does not exceed (nearest rank).
     *
     * @param share above 0, at most 1
     * @throws IllegalStateException if nothing was measured
     */
    long at(double share) {
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
