package org.niangjia.engine.linkage.internal.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.RecordTable;

/**
 * What the values of a column look like.
 *
 * @param filled share of rows with a value
 * @param distinct distinct values by rows with a value
 * @param values how many distinct values there are
 * @param sample up to 2,000 values as they occur, the same in whichever order the rows stand
 */
record ColumnProfile(double filled, double distinct, int values, List<String> sample) {

    private static final int SAMPLE_MAX = 2_000;

    static ColumnProfile of(RecordTable table, int column) {
        int filled = 0;
        for (int row = 0; row < table.rows(); row++) {
            filled += table.code(row, column) != 0 ? 1 : 0;
        }
        List<String> sample = IntStream.of(table.order().sample(2 * SAMPLE_MAX))
                .filter(row -> table.code(row, column) != 0)
                .limit(SAMPLE_MAX)
                .mapToObj(row -> table.value(row, column))
                .toList();
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
