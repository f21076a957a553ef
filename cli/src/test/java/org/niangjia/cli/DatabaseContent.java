package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the platform keeps in a database, to be compared with that of another. */
final class DatabaseContent {

    private DatabaseContent() {}

    /** Each table's rows as text, and each sequence; but what the platform writes while it stops or starts. */
    static Map<String, List<String>> of(Connection connection) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : texts(statement, """
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                      and tablename not in ('scheduled_tasks', 'flyway_schema_history', 'event_publication', 'unlinked')
                      and schemaname <> 'audit'
                    """)) {
                content.put(table, texts(statement, "select t::text from " + table + " t order by 1"));
            }
            for (String sequence : texts(statement, """
                    select schemaname || '.' || sequencename from pg_sequences where schemaname <> 'audit'
                    """)) {
                content.put(sequence, texts(statement, "select last_value || ' ' || is_called from " + sequence));
            }
        }
        assertThat(content).hasSizeGreaterThan(20);
        return content;
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
