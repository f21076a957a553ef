package org.niangjia.engine.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.table.ContentOrder;
import org.niangjia.engine.linkage.internal.table.TableFile;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Records of one list: rows and named columns. Values are text; surrounding spaces don't count. */
public final class RecordTable {

    private final List<String> columns;
    private final List<ValuePool> pools;
    private final List<Codes> codes;
    private final int rows;
    private final List<String> notes;
    private @Nullable ContentOrder order;

    private RecordTable(List<String> columns, List<ValuePool> pools, List<Codes> codes, int rows, List<String> notes) {
        this.columns = columns;
        this.pools = pools;
        this.codes = codes;
        this.rows = rows;
        this.notes = List.copyOf(notes);
    }

    /** Codes of a column's values, growing. */
    private static final class Codes {

        private int[] values = new int[1024];

        void set(int row, int code) {
            if (row >= values.length) {
                values = Arrays.copyOf(values, values.length + (values.length >> 1));
            }
            values[row] = code;
        }

        void trim(int rows) {
            values = Arrays.copyOf(values, rows);
        }
    }

    /** Takes rows in one after the other. */
    public static final class Builder {

        private final List<String> columns;
        private final List<ValuePool> pools = new ArrayList<>();
        private final List<Codes> codes = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int rows;

        private Builder(List<String> columns) {
            this.columns = List.copyOf(columns);
            columns.forEach(column -> {
                pools.add(new ValuePool());
                codes.add(new Codes());
            });
        }

        /** The names of the columns. */
        public List<String> columns() {
            return columns;
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

        /** Keeps what whoever reads the result should know of the table. */
        public void note(String words) {
            notes.add(words);
        }

        /** Ends it: no row may follow. */
        public RecordTable build() {
            pools.forEach(ValuePool::sealed);
            codes.forEach(each -> each.trim(rows));
            return new RecordTable(columns, pools, codes, rows, notes);
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
     * Takes rows from anywhere.
     *
     * @throws UnreadableTable if a column has no name or that of another, or a row has more values than there are columns
     */
    public static RecordTable of(List<String> columns, Iterable<? extends List<String>> rows) {
        Builder table = of(columns);
        rows.forEach(table::add);
        return table.build();
    }

    /**
     * Reads all rows of a query's result, each value as the driver's text for it; the columns have their labels as names. The
     * caller closes the result.
     *
     * @throws SQLException if the database does
     * @throws UnreadableTable if two columns have one label
     */
    public static RecordTable read(ResultSet result) throws SQLException {
        ResultSetMetaData about = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnLabel(i));
        }
        Builder table = of(columns);
        while (result.next()) {
            List<String> values = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                values.add(Objects.requireNonNullElse(result.getString(i), ""));
            }
            table.add(values);
        }
        return table.build();
    }

    /**
     * Reads a file: CSV with any delimiter in UTF-8, UTF-16, GB 18030 or Windows-1252, XLSX (its first sheet) or Parquet. What sort of
     * file it is shows from its content. The first row of a CSV file or a sheet names the columns; a title above it, empty rows, columns
     * with neither heading nor values, and a sum or signatures at the end are passed over, and {@link #notes} tells so.
     *
     * @throws UnreadableTable if it is none, or a row does not fit
     */
    public static RecordTable read(Path file) {
        return TableFile.read(file);
    }

    public List<String> columns() {
        return columns;
    }

    /** What was passed over in its file, such as a title above the headings; each a sentence. */
    public List<String> notes() {
        return notes;
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

    /**
     * Sees to it that a column names the records.
     *
     * @throws UnreadableTable if there is no such column, or a value is missing or stands in two rows; the message names value and rows
     */
    public void requireUnique(String name) {
        int column = indexOf(name)
                .orElseThrow(() -> new UnreadableTable(
                        "there is no column " + name + "; there are " + String.join(", ", columns)));
        int[] rowOf = new int[pool(column).size() + 1];
        for (int row = 0; row < rows; row++) {
            int code = code(row, column);
            if (code == 0) {
                throw new UnreadableTable("column " + name + " names the records, but is empty in row " + (row + 1));
            }
            if (rowOf[code] != 0) {
                throw new UnreadableTable("column " + name + " names the records, but rows " + rowOf[code] + " and "
                        + (row + 1) + " both have \"" + value(row, column) + "\"");
            }
            rowOf[code] = row + 1;
        }
    }

    /** A value; empty if there is none. */
    public String value(int row, int column) {
        return pools.get(column).value(code(row, column));
    }

    /** The code of a value within its column's pool; 0 if it is empty. */
    public int code(int row, int column) {
        return codes.get(column).values[row];
    }

    /** Takes all that the table holds into a digest. */
    void digest(MessageDigest digest) {
        digest.update(String.join("\n", columns).getBytes(StandardCharsets.UTF_8));
        ByteBuffer some = ByteBuffer.allocate(1 << 16);
        for (int column = 0; column < columns.size(); column++) {
            pools.get(column).digest(digest);
            for (int code : codes.get(column).values) {
                some.putInt(code);
                if (!some.hasRemaining()) {
                    digest.update(some.flip());
                    some.clear();
                }
            }
            digest.update(some.flip());
            some.clear();
        }
    }

    /** Its rows in an order that does not depend on how they stand; found at the first call. */
    public synchronized ContentOrder order() {
        if (order == null) {
            order = ContentOrder.of(this);
        }
        return order;
    }

    public ValuePool pool(int column) {
        return pools.get(column);
    }
}
