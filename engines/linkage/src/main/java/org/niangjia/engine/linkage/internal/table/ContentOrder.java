package org.niangjia.engine.linkage.internal.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.niangjia.engine.linkage.RecordTable;

/**
 * The rows of a table in an order that is the same however they stand in it: by a hash of all that a row holds. It is as good as
 * random, so that rows at equal distances are a sample. Rows that are equal in every column keep the order in which they stand.
 */
public final class ContentOrder {

    private static final int UPPER_HALF = 32;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final int[] rows;
    private final long sum;

    private ContentOrder(int[] rows, long sum) {
        this.rows = rows;
        this.sum = sum;
    }

    public static ContentOrder of(RecordTable table) {
        long[] hashes = new long[table.rows()];
        for (int each = 0; each < table.columns().size(); each++) {
            int column = each;
            long[] values = table.pool(column).hashes();
            IntStream.range(0, hashes.length)
                    .parallel()
                    .forEach(row -> hashes[row] = mixed(hashes[row] + values[table.code(row, column)]));
        }
        return new ContentOrder(sorted(hashes), LongStream.of(hashes).parallel().sum());
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> UPPER_HALF)) * ODD;
        return mixed ^ (mixed >>> UPPER_HALF);
    }

    /** Sorts by the upper half of each hash first, which fits beside its row; the few that have it in common by all of it. */
    private static int[] sorted(long[] hashes) {
        long[] entries = new long[hashes.length];
        Arrays.parallelSetAll(entries, row -> (hashes[row] & (-1L << UPPER_HALF)) | row);
        Arrays.parallelSort(entries);
        int[] rows = new int[entries.length];
        Arrays.setAll(rows, place -> (int) entries[place]);
        for (int from = 0; from < rows.length; ) {
            int to = from + 1;
            boolean differ = false;
            while (to < rows.length && entries[to] >> UPPER_HALF == entries[from] >> UPPER_HALF) {
                differ |= hashes[rows[to]] != hashes[rows[from]];
                to++;
            }
            if (differ) {
                int[] sorted = Arrays.stream(rows, from, to)
                        .boxed()
                        .sorted(Comparator.comparingLong(row -> hashes[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(sorted, 0, rows, from, sorted.length);
            }
            from = to;
        }
        return rows;
    }

    /** The row at a place, both from 0. */
    int row(int place) {
        return rows[place];
    }

    int size() {
        return rows.length;
    }

    /** Tells two tables apart unless they hold the same rows. */
    long sum() {
        return sum;
    }

    /** @return rows of the table, as many as asked for or all */
    public int[] sample(int max) {
        int[] sample = new int[Math.min(max, rows.length)];
        Arrays.setAll(sample, i -> rows[(int) ((long) i * rows.length / sample.length)]);
        return sample;
    }
}
