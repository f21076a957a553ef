package org.niangjia.engine.linkage.internal.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads tables of judged pairs. */
public final class JudgedTable {

    /** The columns of a sample that tell what it was drawn from. */
    public static final String STRATUM = "stratum";

    public static final String STRATUM_PAIRS = "stratum_pairs";

    private static final Set<String> ONE = Set.of("1", "1.0", "是", "同一人", "是同一人", "yes", "y", "true", "match");
    private static final Set<String> TWO =
            Set.of("0", "0.0", "否", "不是", "不是同一人", "no", "n", "false", "non-match", "nonmatch", "no match");
    private static final Set<String> OPEN = Set.of("", "?", "不确定", "不清楚", "unsure");

    private JudgedTable() {}

    /**
     * @param number from 1, the header not counted
     * @param stratum empty if the table has none
     * @param stratumPairs how many pairs the stratum has, 0 without one
     */
    public record Row(int number, String left, String right, boolean match, String stratum, double stratumPairs) {}

    /**
     * The rows that were judged.
     *
     * @throws UnreadableTable if there are less than three columns, or one of them can't be understood; with row and column
     */
    public static List<Row> rows(RecordTable table) {
        if (table.columns().size() < 3) {
            throw new UnreadableTable(
                    "labels have three columns: two identifiers, and whether the records are one; these have "
                            + String.join(", ", table.columns()));
        }
        OptionalInt stratum = table.indexOf(STRATUM);
        OptionalInt pairs = table.indexOf(STRATUM_PAIRS);
        boolean drawn = stratum.isPresent() && pairs.isPresent();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Optional<Boolean> match = match(table, row);
            if (match.isPresent()) {
                String name = drawn ? table.value(row, stratum.getAsInt()).strip() : "";
                rows.add(new Row(
                        row + 1,
                        table.value(row, 0).strip(),
                        table.value(row, 1).strip(),
                        match.get(),
                        name,
                        name.isEmpty() ? 0 : pairs(table, row, pairs.getAsInt())));
            }
        }
        return rows;
    }

    private static Optional<Boolean> match(RecordTable table, int row) {
        String said = Normalizer.normalize(table.value(row, 2), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!ONE.contains(said) && !TWO.contains(said) && !OPEN.contains(said)) {
            throw new UnreadableTable(where(table, row, 2) + " says \"" + table.value(row, 2)
                    + "\", which is neither 1 nor 0 (是 or 否, yes or no, match or non-match)");
        }
        return OPEN.contains(said) ? Optional.empty() : Optional.of(ONE.contains(said));
    }

    private static double pairs(RecordTable table, int row, int column) {
        try {
            double pairs = Double.parseDouble(table.value(row, column).strip());
            if (pairs >= 1 && Double.isFinite(pairs)) {
                return pairs;
            }
        } catch (NumberFormatException told) {
            // below, with its place
        }
        throw new UnreadableTable(
                where(table, row, column) + " says \"" + table.value(row, column) + "\", which is no number of pairs");
    }

    private static String where(RecordTable table, int row, int column) {
        return "the labels: row " + (row + 1) + ", column " + table.columns().get(column);
    }
}
