package org.niangjia.shell;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data that two functions of a module's schema find and erase across all scopes.
 *
 * @param code names the rule
 * @param finding a function {@code (before timestamptz, samples int) returns table (id uuid, total bigint)}
 * @param erasing a function {@code (before timestamptz, max int) returns bigint}
 */
record DueRows(JdbcClient sql, String code, String finding, String erasing) implements Retention {

    @Override
    public Due due(Instant before, int samples) {
        record Row(String id, long total) {}
        List<Row> rows = sql.sql("select id, total from " + finding + "(:before, :samples)")
                .param("before", Timestamp.from(before))
                .param("samples", samples)
                .query((row, number) -> new Row(row.getString("id"), row.getLong("total")))
                .list();
        return new Due(
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                rows.stream().map(Row::id).toList());
    }

    @Override
    public long erase(Instant before, int limit) {
        return sql.sql("select " + erasing + "(:before, :limit)")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(Long.class)
                .single();
    }
}
