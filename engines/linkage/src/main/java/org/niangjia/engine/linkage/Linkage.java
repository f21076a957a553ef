package org.niangjia.engine.linkage;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.normal.BirthDays;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Finds the records that are one, in two tables or in one. Needs no labels. */
public final class Linkage {

    private static final double THRESHOLD = 0.5;
    private static final double PAIRS_AT_LEAST = 4e6;
    private static final double PAIRS_PER_ROW = 12;
    private static final int FIELDS_MAX = 16;

    private final LinkagePlan plan;
    private final Clock clock;

    private Linkage(LinkagePlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    public static Linkage of(LinkagePlan plan) {
        return new Linkage(plan, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * Proposes a plan for two tables from what they hold.
     *
     * @param id column that names the records in both; null to find it
     * @param notCompared columns that must not be compared, such as the truth
     * @throws UnreadableTable if they have no column in common that could be compared
     */
    public static LinkagePlan propose(
            RecordTable left, RecordTable right, @Nullable String id, Set<String> notCompared) {
        return plan(fields(left, right, id, notCompared), id == null ? idOf(left) : id, left.rows() + right.rows());
    }

    /** The same for one table in which doubles are looked for. */
    public static LinkagePlan propose(RecordTable table, @Nullable String id, Set<String> notCompared) {
        return plan(fields(table, table, id, notCompared), id == null ? idOf(table) : id, table.rows());
    }

    private static LinkagePlan plan(List<PlannedField> fields, @Nullable String id, int rows) {
        if (fields.isEmpty()) {
            throw new UnreadableTable("there is no column that could be compared");
        }
        double pairs = Math.max(PAIRS_AT_LEAST, PAIRS_PER_ROW * rows);
        return new LinkagePlan(LinkagePlan.VERSION, id, fields, THRESHOLD, true, pairs, LinkagePlan.SEED);
    }

    private static List<PlannedField> fields(
            RecordTable left, RecordTable right, @Nullable String id, Set<String> notCompared) {
        Set<String> out = new HashSet<>();
        notCompared.forEach(column -> out.add(column.toLowerCase(Locale.ROOT)));
        for (RecordTable table : List.of(left, right)) {
            String named = id == null ? idOf(table) : id;
            if (named != null) {
                out.add(named.toLowerCase(Locale.ROOT));
            }
        }
        return Alignment.of(left, right, out).stream().limit(FIELDS_MAX).toList();
    }

    /** The column whose values are all there and all different, the one named so first; null if there is none. */
    static @Nullable String idOf(RecordTable table) {
        String first = null;
        for (int column = 0; column < table.columns().size(); column++) {
            boolean unique = table.rows() > 0 && table.pool(column).size() == table.rows();
            String name = table.columns().get(column);
            if (unique && name.toLowerCase(Locale.ROOT).matches(".*(id|key|编号|序号|主键)$|^(id|no\\.?).*")) {
                return name;
            }
            first = unique && first == null && column == 0 ? name : first;
        }
        return first;
    }

    /** @throws UnreadableTable if a table lacks a planned column or has no rows */
    public LinkageResult link(RecordTable left, RecordTable right) {
        requireRows(left);
        requireRows(right);
        return new LinkageRun(plan, values(left, right), new Sides(left.rows() + right.rows(), left.rows()), clock)
                .run();
    }

    /** @throws UnreadableTable if the table lacks a planned column or has no rows */
    public LinkageResult dedupe(RecordTable table) {
        requireRows(table);
        return new LinkageRun(plan, values(table, null), new Sides(table.rows(), table.rows()), clock).run();
    }

    /**
     * Why two records are one or not, by weights that a run has learnt.
     *
     * @param leftRow from 0
     * @param rightRow from 0; of the same table in a deduplication
     */
    public Explanation explain(
            RecordTable left, @Nullable RecordTable right, int leftRow, int rightRow, LinkageWeights weights) {
        List<FieldValues> fields = values(left, right);
        int other = right == null ? rightRow : left.rows() + rightRow;
        return Explanation.of(fields, Comparisons.of(fields, clock), weights, plan.threshold(), leftRow, other);
    }

    private static void requireRows(RecordTable table) {
        if (table.rows() == 0) {
            throw new UnreadableTable("a table has no rows");
        }
    }

    private List<FieldValues> values(RecordTable left, @Nullable RecordTable right) {
        List<FieldValues> values = plan.fields().stream()
                .filter(field -> field.kind() != ColumnKind.IGNORED)
                .map(field -> values(field, left, right))
                .toList();
        return BirthDays.filledIn(values, clock);
    }

    private static FieldValues values(PlannedField field, RecordTable left, @Nullable RecordTable right) {
        int rows = left.rows() + (right == null ? 0 : right.rows());
        int[] codes = new int[rows];
        ValuePool pool = new ValuePool();
        take(left, column(left, field.left()), pool, codes, 0);
        if (right != null) {
            take(right, column(right, field.right()), pool, codes, left.rows());
        }
        return new FieldValues(field.name(), field.kind(), pool, codes);
    }

    private static void take(RecordTable table, int column, ValuePool pool, int[] codes, int from) {
        int[] known = new int[table.pool(column).size() + 1];
        for (int code = 1; code < known.length; code++) {
            known[code] = pool.add(table.pool(column).value(code));
        }
        for (int row = 0; row < table.rows(); row++) {
            codes[from + row] = known[table.code(row, column)];
        }
    }

    private static int column(RecordTable table, String name) {
        return table.indexOf(name)
                .orElseThrow(() -> new UnreadableTable(
                        "there is no column " + name + "; there are " + String.join(", ", table.columns())));
    }
}
