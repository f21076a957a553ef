package org.niangjia.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, at its end.
 *
 * @param form version of the file's form
 * @param created when its snapshot of the database was taken
 * @param migrations versions of the migrations that its tables had, in order
 */
public record Manifest(
        int form,
        Instant created,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Stored> files) {

    public static final int FORM = 1;

    /**
     * A table's rows.
     *
     * @param sm3 of the rows as PostgreSQL's binary COPY gives them, hexadecimal
     */
    public record Table(String name, long rows, String sm3) {}

    /** Where a sequence stood. */
    public record Sequence(String name, long last, boolean called) {}

    /**
     * A file below the data directory.
     *
     * @param path with slashes
     * @param sm3 of its content, hexadecimal
     */
    public record Stored(String path, long bytes, String sm3) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
