package org.niangjia.engine.linkage.internal.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/**
 * What the values of a column look like, small enough to be held against another's: how often each two neighbouring characters
 * occur in a sample, and those distinct values whose hash lies lowest, the same ones in every table that has them.
 */
public final class ContentSketch {

    private static final int VALUES_MAX = 2_000;

    private final Map<Integer, Integer> neighbours = new HashMap<>();
    private final Set<String> values = new HashSet<>();
    private final int every;

    private ContentSketch(int every) {
        this.every = every;
    }

    /** @param rows of the larger of the two tables that are held against each other, so that both take the same values */
    public static ContentSketch of(RecordTable table, int column, int rows) {
        ContentSketch sketch = new ContentSketch(Math.max(1, rows / VALUES_MAX));
        ValuePool pool = table.pool(column);
        int step = Math.max(1, pool.size() / VALUES_MAX);
        for (int code = 1; code <= pool.size(); code++) {
            String value = Spelling.words(pool.value(code));
            int hash = value.hashCode() * 0x9E3779B9;
            if (Math.floorMod(hash, sketch.every) == 0) {
                sketch.values.add(value);
            }
            if (Math.floorMod(hash, step) == 0) {
                sketch.addNeighbours(value);
            }
        }
        return sketch;
    }

    private void addNeighbours(String value) {
        char before = ' ';
        for (int i = 0; i < value.length(); i++) {
            neighbours.merge((before << 16) | value.charAt(i), 1, Integer::sum);
            before = value.charAt(i);
        }
    }

    /** The cosine between the frequencies of neighbouring characters, 0 to 1. */
    public double likeness(ContentSketch other) {
        double product = 0;
        for (Map.Entry<Integer, Integer> entry : neighbours.entrySet()) {
            product += (double) entry.getValue() * other.neighbours.getOrDefault(entry.getKey(), 0);
        }
        double norms = Math.sqrt(squares() * other.squares());
        return norms == 0 ? 0 : product / norms;
    }

    private double squares() {
        return neighbours.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
    }

    /** The share of the distinct values of the column with fewer of them that the other has too, 0 to 1. */
    public double overlap(ContentSketch other) {
        int fewer = Math.min(values.size(), other.values.size());
        return fewer == 0
                ? 0
                : (double) values.stream().filter(other.values::contains).count() / fewer;
    }
}
