package org.niangjia.engine.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.niangjia.engine.linkage.internal.table.TableFile;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Records of one list: rows and named columns. Values are text; surrounding spaces don't count. */
public final class RecordTable {

    private final List<String> columns;
    private final List<ValuePool> pools;
    private final List<Codes> codes;
    private final int rows;

    private RecordTable(List<String> columns, List<ValuePool> pools, List<Codes> codes, int rows) {
        this.columns = columns;
        this.pools = pools;
        this.codes = codes;
        this.rows = rows;
    }

    /** Codes of a column's values, growing. */
    private static final class Codes {

        private int[] values = new int[1024];

        void set(int row, int code) {
            if (row >= values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[row] = code;
        }
    }

    /** Takes rows in one after the other. */
    public static final class Builder {

        private final List<String> columns;
        private final List<ValuePool> pools = new ArrayList<>();
        private final List<Codes> codes = new ArrayList<>();
        private int rows;

        private Builder(List<String> columns) {
            this.columns = List.copyOf(columns);
            columns.forEach(column -> {
                pools.add(new ValuePool());
                codes.add(new Codes());
            });
        }

        /** @throws UnreadableTable unless the row has as many values as there are columns; missing ones at its end are empty */
        public Builder add(List<String> values) {
            if (values.size() > columns.size()) {
                throw new UnreadableTable("row " + (rows + 1) + " has " + values.size() + " values for "
                        + columns.size() + " columns; the first too many is \"" + values.get(columns.size()) + "\"");
            }
            for (int column = 0; column < columns.size(); column++) {
                String value = column < values.size() ? values.get(column) : "";
                codes.get(column).set(rows, pools.get(column).add(value));
            }
            rows++;
            return this;
        }

        public RecordTable build() {
            return new RecordTable(columns, pools, codes, rows);
        }
    }

    /** @throws UnreadableTable if a column has no name or the name of another */
    public static Builder of(List<String> columns) {
        Set<String> known = new HashSet<>();
        for (String column : columns) {
            if (column.isBlank()) {
                throw new UnreadableTable("column " + (known.size() + 1) + " has no name");
            }
            if (!known.add(column)) {
                throw new UnreadableTable("two columns are named " + column);
            }
        }
        return new Builder(columns);
    }

    /**
     * Reads a file: CSV with any delimiter in UTF-8 or GB 18030, or XLSX (its first sheet). The first row names the columns.
     *
     * @throws UnreadableTable if it is none, or a row does not fit
     */
    public static RecordTable read(Path file) {
        return TableFile.read(file);
    }

    public List<String> columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The place of a column, not minding capitals. */
    public OptionalInt indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** A value; empty if there is none. */
    public String value(int row, int column) {
        return pools.get(column).value(code(row, column));
    }

    /** The code of a value within its column's pool; 0 if it is empty. */
    public int code(int row, int column) {
        return codes.get(column).values[row];
    }

    public ValuePool pool(int column) {
        return pools.get(column);
    }
}
