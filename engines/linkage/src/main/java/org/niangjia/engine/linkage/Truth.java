package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/** Which records are really one, to hold a result against. It is never looked at before the run is over. */
public final class Truth {

    private final Set<Long> pairs;

    private Truth(Set<Long> pairs) {
        this.pairs = pairs;
    }

    /**
     * How right a result is.
     *
     * @param precision share of what was found that is true, 0 to 1; 1 if nothing was found
     * @param recall share of what is true that was found
     * @param f1 their harmonic mean
     */
    public record Score(double precision, double recall, double f1) {}

    /**
     * From a table of two columns of identifiers, as in a file of pairs.
     *
     * @param ids columns of the identifiers
     * @throws UnreadableTable if there is no pair, or one names a record that is not there, with row and column of the truth
     */
    public static Truth ofPairs(RecordTable truth, RecordTable left, RecordTable right, IdColumns ids) {
        if (truth.columns().size() < 2) {
            throw new UnreadableTable("a truth has two columns, of the left and of the right identifier");
        }
        if (truth.rows() == 0) {
            throw new UnreadableTable(
                    "the truth holds no pairs, only the row of headings: nothing can be held against it");
        }
        Map<String, Integer> lefts = new RecordNames(left, ids.left()).rows();
        Map<String, Integer> rights = left == right ? lefts : new RecordNames(right, ids.right()).rows();
        if (lefts.containsKey(truth.columns().get(0))
                && rights.containsKey(truth.columns().get(1))) {
            throw new UnreadableTable(
                    "the first row of the truth is a pair: put a row above it that names the two columns");
        }
        Set<Long> pairs = new HashSet<>();
        for (int row = 0; row < truth.rows(); row++) {
            int one = row(lefts, truth, row, 0);
            int two = row(rights, truth, row, 1);
            pairs.add(left == right ? RowPair.of(Math.min(one, two), Math.max(one, two)) : RowPair.of(one, two));
        }
        return new Truth(pairs);
    }

    /**
     * From a column in which the records of one entity have the same value.
     *
     * @throws UnreadableTable if no two records have
     */
    public static Truth ofColumn(RecordTable table, int column) {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.code(row, column) != 0) {
                groups.computeIfAbsent(table.code(row, column), code -> new ArrayList<>())
                        .add(row);
            }
        }
        Set<Long> pairs = new HashSet<>();
        groups.values().forEach(group -> addAll(pairs, group));
        if (pairs.isEmpty()) {
            throw new UnreadableTable("no two records have the same value in the column of the truth, "
                    + table.columns().get(column) + ": nothing can be held against it");
        }
        return new Truth(pairs);
    }

    private static int row(Map<String, Integer> rows, RecordTable truth, int line, int column) {
        String id = truth.value(line, column);
        Integer row = rows.get(id);
        if (row == null) {
            throw new UnreadableTable("the truth names in row " + (line + 1) + ", column "
                    + truth.columns().get(column) + ", the " + (column == 0 ? "left" : "right") + " record " + id
                    + ", which is not there");
        }
        return row;
    }

    private static void addAll(Set<Long> pairs, List<Integer> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                pairs.add(RowPair.of(group.get(i), group.get(j)));
            }
        }
    }

    /** Holds the links of a linkage, or all pairs within the clusters of a deduplication, against the truth. */
    public Score score(LinkageResult result, boolean linkage) {
        Set<Long> found = new HashSet<>();
        if (linkage) {
            result.links().forEach(link -> found.add(RowPair.of(link.left(), link.right())));
        } else {
            result.clusters().forEach(cluster -> addAll(found, cluster));
        }
        long right = found.stream().filter(pairs::contains).count();
        double precision = found.isEmpty() ? 1 : (double) right / found.size();
        double recall = (double) right / pairs.size();
        double sum = precision + recall;
        return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }
}
