package org.niangjia.engine.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.internal.block.RowFinder;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.model.Vetoes;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.GuestField;
import org.niangjia.engine.linkage.internal.table.RecordNames;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * Finds the records of a finished run that a single record may be. A candidate has the weight that a run over the tables with the
 * record among them would give the pair by the same parameters. Holds the tables in memory; safe for use by several threads.
 */
public final class Lookup {

    /** So many of those with something rare in common are compared. */
    private static final int COMPARED_MAX = 500;

    /** What is less probable is no candidate. */
    private static final double LEAST = 0.01;

    private final LinkagePlan plan;
    private final LinkageWeights weights;
    private final RecordTable left;
    private final @Nullable RecordTable right;
    private final RecordNames leftNames;
    private final RecordNames rightNames;
    private final Linkage linkage;
    private final Clock clock;
    private final List<GuestField> fields;
    private final RowFinder finder;

    /**
     * A record that may be the one looked for.
     *
     * @param inRight whether it is of the right table
     * @param row of its table, from 0
     * @param id its identifier
     * @param probability that they are one, other candidates left out of account
     * @param weight logarithm to base 2 of the odds
     * @param explanation why; the record looked for is its right one
     */
    public record Candidate(
            boolean inRight, int row, String id, double probability, double weight, Explanation explanation) {}

    private Lookup(
            LinkagePlan plan, RecordTable left, @Nullable RecordTable right, IdColumns ids, LinkageWeights weights) {
        this.plan = plan;
        this.weights = weights;
        this.left = left;
        this.right = right;
        this.leftNames = new RecordNames(left, ids.left());
        this.rightNames = new RecordNames(right == null ? left : right, ids.right());
        this.linkage = Linkage.of(plan);
        this.clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        List<FieldValues> all = linkage.values(left, right);
        // Whoever compares counts what the values of all have in common, once; guests are only counted in.
        Comparisons.of(all, clock);
        this.fields = all.stream().map(GuestField::new).toList();
        this.finder =
                RowFinder.of(all, RowOrder.of(left, right), plan.pairsMax(), plan.groupPairsMax(), plan.seed(), clock);
    }

    /**
     * @param right null after a deduplication
     * @param weights what a run of the plan has learnt
     * @throws UnreadableTable if a table lacks a planned column
     */
    public static Lookup of(LinkagePlan plan, RecordTable left, @Nullable RecordTable right, LinkageWeights weights) {
        return new Lookup(plan, left, right, plan.ids(), weights);
    }

    /**
     * Opens the result of a run. Its tables must still lie where they lay.
     *
     * @throws IllegalArgumentException if the folder holds no finished run
     * @throws IOException if it can't be read or is damaged
     * @throws UnreadableTable if a table is gone or changed so that it can't be read by the plan
     */
    public static Lookup open(Path folder) throws IOException {
        Map.Entry<LinkagePlan, ResultFolder.Kept> run = ResultFolder.read(folder);
        ResultFolder.Kept kept = run.getValue();
        return new Lookup(
                run.getKey(),
                RecordTable.read(folder.resolve(kept.left())),
                kept.right() == null ? null : RecordTable.read(folder.resolve(kept.right())),
                kept.ids(),
                kept.weights());
    }

    /**
     * Who a record may be.
     *
     * @param record values by the names of columns, of either table; those that aren't compared are passed over
     * @param max how many candidates at most
     * @return the most probable first; none if nobody is probable
     * @throws IllegalArgumentException if a column is unknown, given twice with different values, or nothing is given that could
     *     be compared
     */
    public List<Candidate> find(Map<String, String> record, int max) {
        List<String> guest = guest(record);
        int[] rows = finder.rows(with(new int[0], guest), COMPARED_MAX);
        List<FieldValues> among = with(rows, guest);
        List<Comparison> comparisons = Comparisons.of(among, clock);
        Scoring scoring = new Scoring(comparisons, weights, Vetoes.of(plan.vetoes(), comparisons));
        int own = rows.length;
        record Weighed(int at, double weight) {}
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new Weighed(i, scoring.oddsBits(scoring.pattern(i, own), i, own)))
                .filter(weighed -> Scoring.probability(weighed.weight()) >= LEAST)
                .sorted(Comparator.comparingDouble(Weighed::weight)
                        .reversed()
                        .thenComparingInt(weighed -> rows[weighed.at()]))
                .limit(max)
                .map(weighed -> candidate(
                        rows[weighed.at()],
                        Explanation.of(among, comparisons, scoring, plan.threshold(), weighed.at(), own)))
                .toList();
    }

    /** Some rows and the guest behind them. */
    private List<FieldValues> with(int[] rows, List<String> guest) {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> fields.get(i).with(rows, guest.get(i)))
                .toList();
    }

    private Candidate candidate(int row, Explanation explanation) {
        boolean inRight = row >= left.rows();
        int own = inRight ? row - left.rows() : row;
        return new Candidate(
                inRight,
                own,
                (inRight ? rightNames : leftNames).of(own),
                explanation.probability(),
                explanation.weight(),
                explanation);
    }

    /** The record's values by field, standardised as those of the tables are. */
    private List<String> guest(Map<String, String> record) {
        record.keySet().forEach(this::requireKnown);
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (PlannedField field : plan.fields()) {
            if (!columns.contains(field.left())) {
                columns.add(field.left());
                values.add(value(record, field));
            }
        }
        if (values.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "the record has no value that is compared; compared are " + String.join(", ", columns));
        }
        List<FieldValues> alone =
                linkage.values(RecordTable.of(columns).add(values).build(), null);
        return IntStream.range(0, alone.size())
                .mapToObj(i ->
                        fields.get(i).spelled(alone.get(i).value(alone.get(i).code(0))))
                .toList();
    }

    private static String value(Map<String, String> record, PlannedField field) {
        List<String> given = record.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(field.left())
                        || each.getKey().equalsIgnoreCase(field.right()))
                .map(each -> each.getValue().strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (given.size() > 1) {
            throw new IllegalArgumentException(
                    field.left() + " is given twice: " + given.get(0) + " and " + given.get(1));
        }
        return given.isEmpty() ? "" : given.getFirst();
    }

    private void requireKnown(String column) {
        if (left.indexOf(column).isEmpty()
                && (right == null || right.indexOf(column).isEmpty())) {
            throw new IllegalArgumentException(
                    "there is no column " + column + "; there are " + String.join(", ", left.columns()));
        }
    }
}
