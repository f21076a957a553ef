package org.niangjia.backup.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.backup.Manifest;

/** What a database holds: tables, sequences and the migrations that made them. */
public final class Catalogue {

    private static final String OURS = "n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'";

    private Catalogue() {}

    /** All tables with rows of their own, quoted, but the migrations' own history, which the migrations write. */
    public static List<String> tables(Statement statement) throws SQLException {
        return texts(statement, """
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'flyway_schema_history' and
                """ + OURS + " order by n.nspname, c.relname");
    }

    /** Where all sequences stand. */
    public static List<Manifest.Sequence> sequences(Statement statement) throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String name : texts(
                statement,
                "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'S' and " + OURS + " order by 1")) {
            try (ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The versions of the migrations, in order; empty for a database that has none. */
    public static List<String> migrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (texts(statement, "select to_regclass('platform.flyway_schema_history')::text")
                    .contains(null)) {
                return List.of();
            }
            return texts(
                    statement,
                    "select version from platform.flyway_schema_history where success and version is not null"
                            + " order by version collate \"C\"");
        }
    }

    public static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
