package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.evidence.JudgedTable;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/** What people judged of pairs of records: labels. Each pair stands there once. */
public final class Judgements {

    private static final Judgements NONE = new Judgements(List.of());

    private final List<Judgement> all;
    private final Map<String, Integer> judgedByStratum = new HashMap<>();

    private Judgements(List<Judgement> all) {
        this.all = List.copyOf(all);
        this.all.forEach(each -> judgedByStratum.merge(each.stratum(), 1, Integer::sum));
    }

    /**
     * A judged pair.
     *
     * @param left row of the left or only table, from 0
     * @param right row of the right or only table, from 0; of one table the later row
     * @param match whether the records are one
     * @param stratum of the sample that it was drawn in; empty if it wasn't
     * @param stratumPairs how many pairs the stratum has; 0 without one
     */
    public record Judgement(int left, int right, boolean match, String stratum, double stratumPairs) {}

    public static Judgements none() {
        return NONE;
    }

    /**
     * Reads labels: identifiers of both records in the first two columns, and in the third whether they are one (1 or 0, 是 or 否, yes or
     * no, match or non-match); a pair whose third column is empty is passed over. A {@link ReviewSample} tells its strata too.
     *
     * @param right null of one table
     * @param ids columns of the identifiers
     * @throws UnreadableTable if a record is not there, a third column can't be understood, or a pair is judged twice and not alike;
     *     with row and column of the labels
     */
    public static Judgements of(RecordTable labels, RecordTable left, @Nullable RecordTable right, IdColumns ids) {
        Map<String, Integer> lefts = new RecordNames(left, ids.left()).rows();
        Map<String, Integer> rights = right == null ? lefts : new RecordNames(right, ids.right()).rows();
        if (labels.columns().size() > 1
                && lefts.containsKey(labels.columns().get(0))
                && rights.containsKey(labels.columns().get(1))) {
            throw new UnreadableTable(
                    "the labels: the first row is a pair: put a row above it that names the three columns");
        }
        Map<Long, JudgedTable.Row> known = new HashMap<>();
        List<Judgement> all = new ArrayList<>();
        for (JudgedTable.Row row : JudgedTable.rows(labels)) {
            int one = found(lefts, labels, row, 0, row.left());
            int two = found(rights, labels, row, 1, row.right());
            if (right == null && one == two) {
                throw new UnreadableTable(
                        where(labels, row, 1) + " names the record " + row.right() + " a second time");
            }
            int first = right == null ? Math.min(one, two) : one;
            int second = right == null ? Math.max(one, two) : two;
            JudgedTable.Row before = known.putIfAbsent(RowPair.of(first, second), row);
            if (before == null) {
                all.add(new Judgement(first, second, row.match(), row.stratum(), row.stratumPairs()));
            } else if (before.match() != row.match()) {
                throw new UnreadableTable(where(labels, row, 2) + " says otherwise than row " + before.number()
                        + " of the same pair " + row.left() + ", " + row.right());
            }
        }
        return new Judgements(all);
    }

    private static int found(
            Map<String, Integer> rows, RecordTable labels, JudgedTable.Row judged, int column, String id) {
        // A sample written as CSV has an apostrophe before what a spreadsheet would take for a formula.
        Integer row = rows.getOrDefault(id, id.startsWith("'") ? rows.get(id.substring(1)) : null);
        if (row == null) {
            throw new UnreadableTable(where(labels, judged, column) + " names the " + (column == 0 ? "left" : "right")
                    + " record " + id + ", which is not there");
        }
        return row;
    }

    private static String where(RecordTable labels, JudgedTable.Row row, int column) {
        return "the labels: row " + row.number() + ", column "
                + labels.columns().get(column);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Judgement> all() {
        return all;
    }

    /** How many pairs were judged to be one. */
    public int matches() {
        return (int) all.stream().filter(Judgement::match).count();
    }

    /** How many pairs a judged one stands for: itself, or its share of its stratum. */
    public double standsFor(Judgement judgement) {
        return judgement.stratum().isEmpty()
                ? 1
                : judgement.stratumPairs() / judgedByStratum.getOrDefault(judgement.stratum(), 1);
    }

    /**
     * What they say of rows, those of the right table behind those of the left.
     *
     * @param rows of both tables
     * @param offset how many rows of the left table come before those of the right; 0 of one table
     */
    JudgedRows rows(int rows, int offset) {
        if (isEmpty()) {
            return JudgedRows.none();
        }
        JudgedRows.Builder judged = JudgedRows.of(rows);
        all.forEach(each -> judged.add(each.left(), each.right() + offset, each.match()));
        return judged.build();
    }
}
