package org.niangjia.engine.linkage.internal.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;

/** How the records of a table are named: by a column, or by their number from 1. */
public final class RecordNames {

    private final RecordTable table;
    private final int column;

    /** @param id the column; null, or one that the table lacks, for numbers */
    public RecordNames(RecordTable table, @Nullable String id) {
        this.table = table;
        this.column = id == null ? -1 : table.indexOf(id).orElse(-1);
    }

    public String of(int row) {
        return column < 0 ? String.valueOf(row + 1) : table.value(row, column);
    }

    /** The rows by the names of their records. */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.put(of(row), row);
        }
        return rows;
    }
}
