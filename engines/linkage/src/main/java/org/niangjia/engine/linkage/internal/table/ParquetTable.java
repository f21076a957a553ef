package org.niangjia.engine.linkage.internal.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads Parquet files by DuckDB, every value as its text: days as {@code 2026-11-29}, times as {@code 2026-11-29 16:50:00}. */
final class ParquetTable {

    private ParquetTable() {}

    static RecordTable read(Path file) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        String quoted = file.toAbsolutePath().toString().replace("'", "''");
        try (Connection memory = new DuckDBDriver().connect("jdbc:duckdb:", settings);
                Statement statement = memory.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet('" + quoted + "')")) {
            return RecordTable.read(rows);
        } catch (SQLException broken) {
            // DuckDB's words go on with the statement, which is none of the reader's.
            throw new UnreadableTable(file + " is no Parquet file that can be read: "
                    + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
