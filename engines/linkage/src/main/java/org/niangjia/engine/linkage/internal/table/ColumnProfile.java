package org.niangjia.engine.linkage.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.niangjia.engine.linkage.RecordTable;

/**
 * What the values of a column look like.
 *
 * @param filled share of rows with a value
 * @param distinct distinct values by rows with a value
 * @param values how many distinct values there are
 * @param sample up to 2,000 values as they occur
 */
record ColumnProfile(double filled, double distinct, int values, List<String> sample) {

    private static final int SAMPLE_MAX = 2_000;

    static ColumnProfile of(RecordTable table, int column) {
        int filled = 0;
        List<String> sample = new ArrayList<>();
        int step = Math.max(1, table.rows() / (2 * SAMPLE_MAX));
        for (int row = 0; row < table.rows(); row++) {
            if (table.code(row, column) != 0) {
                filled++;
                if (filled % step == 0 && sample.size() < SAMPLE_MAX) {
                    sample.add(table.value(row, column));
                }
            }
        }
        int values = table.pool(column).size();
        return new ColumnProfile(
                (double) filled / Math.max(1, table.rows()), (double) values / Math.max(1, filled), values, sample);
    }

    /** The share of the sample for which something holds; 0 of an empty one. */
    double share(Predicate<String> test) {
        return sample.isEmpty() ? 0 : (double) sample.stream().filter(test).count() / sample.size();
    }

    double meanLength() {
        return sample.stream().mapToInt(String::length).average().orElse(0);
    }

    double meanWords() {
        return sample.stream()
                .mapToInt(value -> value.split("[\\s,;]+", -1).length)
                .average()
                .orElse(0);
    }
}
