package org.niangjia.engine.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.chunk.ChunkStore;
import org.niangjia.engine.linkage.internal.chunk.WorkFolder;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.model.Vetoes;
import org.niangjia.engine.linkage.internal.normal.BirthDays;
import org.niangjia.engine.linkage.internal.normal.RoundedNumbers;
import org.niangjia.engine.linkage.internal.normal.Sexes;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/** Finds the records that are one, in two tables or in one. Needs no labels. */
public final class Linkage {

    private static final double THRESHOLD = 0.5;
    private static final double PAIRS_AT_LEAST = 4e6;
    private static final double PAIRS_PER_ROW = 12;
    private static final Set<ColumnKind> IDENTIFYING =
            EnumSet.of(ColumnKind.NATIONAL_NUMBER, ColumnKind.NUMBER, ColumnKind.PHONE, ColumnKind.EMAIL);
    private static final int FIELDS_MAX = 16;

    private final LinkagePlan plan;
    private final Clock clock;

    private final Progress progress;
    private final @Nullable Path work;
    private final Judgements judgements;
    private final @Nullable PairModel model;

    private Linkage(
            LinkagePlan plan,
            Clock clock,
            Progress progress,
            @Nullable Path work,
            Judgements judgements,
            @Nullable PairModel model) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
        this.work = work;
        this.judgements = judgements;
        this.model = model;
    }

    public static Linkage of(LinkagePlan plan) {
        return new Linkage(
                plan, Clock.system(ZoneId.of("Asia/Shanghai")), Progress.none(), null, Judgements.none(), null);
    }

    public Linkage telling(Progress told) {
        return new Linkage(plan, clock, told, work, judgements, model);
    }

    /**
     * Keeps what was compared in a folder, made if it isn't there, instead of in memory. A run of the same plan over the same tables
     * goes on where one that was killed stopped, and gives the very same; any other starts anew. The caller sees to it that one run
     * at a time uses the folder, and deletes it when its results are safe.
     */
    public Linkage keepingWorkIn(Path folder) {
        return new Linkage(plan, clock, progress, folder, judgements, model);
    }

    /** Goes by what people judged: of pairs themselves, and of what weights are worth. Rows are those of the tables of the run. */
    public Linkage judgedBy(Judgements people) {
        return new Linkage(plan, clock, progress, work, people, model);
    }

    /** Weighs all pairs by another model. Explanations and levels stay those of the learnt weights. */
    public Linkage weighedBy(PairModel other) {
        return new Linkage(plan, clock, progress, work, judgements, other);
    }

    /**
     * Proposes a plan for two tables from what they hold.
     *
     * @param id column that names the records in both, or {@code LEFT,RIGHT}; null to find them
     * @param notCompared columns that must not be compared, such as the truth
     * @throws UnreadableTable if they have no column in common that could be compared, or lack the one that was asked for
     */
    public static LinkagePlan propose(
            RecordTable left, RecordTable right, @Nullable String id, Set<String> notCompared) {
        requireRows("left ", left);
        requireRows("right ", right);
        IdColumns ids = IdColumns.of(left, right, id);
        List<PlannedField> fields = RepeatedFields.leftOut(
                Alignment.of(left, right, out(ids.left(), notCompared), out(ids.right(), notCompared)), left, right);
        // Without a number of its own an equal row may be another thing of the same name, such as the editorial of each
        // issue.
        boolean identified = fields.stream().anyMatch(field -> IDENTIFYING.contains(field.kind()));
        boolean doubled = identified
                && (DoubledRows.occur(left, columns(left, fields, PlannedField::left))
                        || DoubledRows.occur(right, columns(right, fields, PlannedField::right)));
        return plan(fields, ids, left.rows() + right.rows(), !doubled);
    }

    /** The same for one table in which doubles are looked for. */
    public static LinkagePlan propose(RecordTable table, @Nullable String id, Set<String> notCompared) {
        requireRows("", table);
        IdColumns ids = IdColumns.of(table, table, id);
        Set<String> out = out(ids.left(), notCompared);
        return plan(
                RepeatedFields.leftOut(Alignment.of(table, table, out, out), table, table), ids, table.rows(), false);
    }

    private static List<Integer> columns(
            RecordTable table, List<PlannedField> fields, Function<PlannedField, String> side) {
        return fields.stream()
                .map(field -> table.indexOf(side.apply(field)).orElseThrow())
                .toList();
    }

    private static LinkagePlan plan(List<PlannedField> fields, IdColumns ids, int rows, boolean oneToOne) {
        if (fields.isEmpty()) {
            throw new UnreadableTable(
                    "there is no column that could be compared: it needs two different values, and of two"
                            + " tables each must have it");
        }
        double pairs = Math.max(PAIRS_AT_LEAST, PAIRS_PER_ROW * rows);
        return new LinkagePlan(
                LinkagePlan.VERSION,
                ids.left(),
                ids.rightAsWritten(),
                fields.stream().limit(FIELDS_MAX).toList(),
                THRESHOLD,
                oneToOne,
                pairs,
                LinkagePlan.SEED);
    }

    private static Set<String> out(@Nullable String id, Set<String> notCompared) {
        Set<String> out = new HashSet<>();
        notCompared.forEach(column -> out.add(column.toLowerCase(Locale.ROOT)));
        if (id != null) {
            out.add(id.toLowerCase(Locale.ROOT));
        }
        return out;
    }

    /**
     * Finds who of one table is who in another.
     *
     * @throws UnreadableTable if a table lacks a planned column or has no rows
     * @throws TooManyPairs if far more pairs would be compared than the plan allows
     * @throws UncheckedIOException if work is kept in a folder and can't be
     */
    public LinkageResult link(RecordTable left, RecordTable right) {
        requireRows("left ", left);
        requireRows("right ", right);
        return run(left, right, new Sides(Math.addExact(left.rows(), right.rows()), left.rows()));
    }

    /**
     * A blocking rule that a run would use.
     *
     * @param agreements what it asks for, all of them
     * @param expectedPairs about how many pairs agree on it, of a sample; those that another rule finds as well included
     */
    public record Rule(String rule, List<Agreement> agreements, double expectedPairs) {
        public Rule {
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * The blocking rules of a run, in their order: those that the plan states, else those that would be chosen.
     *
     * @param right null in a deduplication
     * @throws IllegalArgumentException if the plan states a rule that asks for what its fields don't have
     */
    public List<Rule> rules(RecordTable left, @Nullable RecordTable right) {
        int rows = Math.addExact(left.rows(), right == null ? 0 : right.rows());
        Sides sides = new Sides(rows, left.rows());
        return Blocking.of(plan, values(left, right), sides, RowOrder.of(left, right), clock).rules().stream()
                .map(rule -> new Rule(rule.name(), rule.agreements(), rule.expectedPairs()))
                .toList();
    }

    /** The plan with the blocking rules that a run uses: it stays as it is if it states them. */
    public LinkagePlan ruled(RecordTable left, @Nullable RecordTable right) {
        return plan.rules() != null
                ? plan
                : plan.withRules(
                        rules(left, right).stream().map(Rule::agreements).toList());
    }

    /** Finds who stands in a table more than once; throws as {@link #link} does. */
    public LinkageResult dedupe(RecordTable table) {
        requireRows("", table);
        return run(table, null, new Sides(table.rows(), table.rows()));
    }

    private LinkageResult run(RecordTable left, @Nullable RecordTable right, Sides sides) {
        return newRun(left, right, sides).run();
    }

    private LinkageRun newRun(RecordTable left, @Nullable RecordTable right, Sides sides) {
        return new LinkageRun(
                plan,
                values(left, right),
                sides,
                RowOrder.of(left, right),
                clock,
                progress,
                stores(left, right),
                judgements,
                model);
    }

    /**
     * Draws pairs for people to judge, from all that a run by these weights compares.
     *
     * @param right null in a deduplication
     * @param weights that a run has learnt
     * @param size how many pairs at most, 1 or more
     */
    public ReviewSample sample(RecordTable left, @Nullable RecordTable right, LinkageWeights weights, int size) {
        int rows = Math.addExact(left.rows(), right == null ? 0 : right.rows());
        Sides sides = new Sides(rows, left.rows());
        return newRun(left, right, sides).sample(weights, size);
    }

    private Function<LinkagePlan, ChunkStore> stores(RecordTable left, @Nullable RecordTable right) {
        Path folder = work;
        return folder == null ? _ -> ChunkStore.inMemory() : ruled -> store(folder, RunIdentity.of(ruled, left, right));
    }

    private ChunkStore store(Path kept, String identity) {
        try {
            WorkFolder folder = WorkFolder.open(kept, identity);
            if (folder.startedAnew()) {
                progress.note(
                        "the tables, the plan or the engine have changed since the run that was broken off: starting anew");
            } else if (folder.found() > 0) {
                progress.note("going on with a run that was broken off: " + folder.found() + " chunks are there");
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Takes new records into the result of an earlier deduplication, by the weights that were learnt then.
     *
     * @param table the known records first, the new ones behind them
     * @param known how many are known, at least one
     * @param links that were found among the known ones
     * @param clusters that were found among them
     * @throws UnreadableTable if the table lacks a planned column
     */
    public LinkageUpdate update(
            RecordTable table,
            int known,
            List<LinkageResult.Link> links,
            List<List<Integer>> clusters,
            LinkageWeights weights) {
        return updating(table, known, weights).run(links, clusters);
    }

    UpdateRun updating(RecordTable table, int known, LinkageWeights weights) {
        return new UpdateRun(
                plan,
                values(table, null),
                RowOrder.of(table, null),
                known,
                weights,
                clock,
                judgements.rows(table.rows(), 0));
    }

    /**
     * Why two records are one or not, by weights that a run has learnt.
     *
     * @param leftRow from 0
     * @param rightRow from 0; of the same table in a deduplication
     * @return with the rules that find them
     */
    public Explanation explain(
            RecordTable left, @Nullable RecordTable right, int leftRow, int rightRow, LinkageWeights weights) {
        List<FieldValues> fields = values(left, right);
        int rows = fields.getFirst().rows();
        int other = right == null ? rightRow : left.rows() + rightRow;
        Blocking blocking = Blocking.of(plan, fields, new Sides(rows, left.rows()), RowOrder.of(left, right), clock);
        List<Comparison> comparisons = Comparisons.of(fields, clock);
        return Explanation.of(
                        fields,
                        comparisons,
                        new Scoring(comparisons, weights, Vetoes.of(plan.vetoes(), comparisons)),
                        plan.threshold(),
                        leftRow,
                        other,
                        judgements.rows(rows, right == null ? 0 : left.rows()))
                .foundBy(blocking.findingOnly(Math.min(leftRow, other), Math.max(leftRow, other)));
    }

    private static void requireRows(String name, RecordTable table) {
        if (table.rows() == 0) {
            throw new UnreadableTable("the " + name + "table has no rows");
        }
    }

    List<FieldValues> values(RecordTable left, @Nullable RecordTable right) {
        List<FieldValues> values = plan.fields().parallelStream()
                .filter(field -> field.kind() != ColumnKind.IGNORED)
                .map(field -> values(field, left, right))
                .map(field -> RoundedNumbers.leftOut(field, progress::note))
                .map(Sexes::unified)
                .toList();
        return BirthDays.filledIn(values, clock);
    }

    private static FieldValues values(PlannedField field, RecordTable left, @Nullable RecordTable right) {
        FieldValues.Column first = column("left", left, field.left());
        return right == null
                ? FieldValues.of(field.name(), field.kind(), first)
                : FieldValues.of(field.name(), field.kind(), first, column("right", right, field.right()));
    }

    private static FieldValues.Column column(String side, RecordTable table, String name) {
        return new FieldValues.Column(
                table,
                table.indexOf(name)
                        .orElseThrow(() -> new UnreadableTable("the " + side + " table has no column " + name
                                + "; it has " + String.join(", ", table.columns()))));
    }
}
