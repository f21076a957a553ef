package org.niangjia.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditQuery;
import org.niangjia.audit.AuditRecord;
import org.niangjia.audit.RecordedEntry;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record by its identifier, which grows with time, so that any page is found at once. */
@Repository
class JdbcAuditRecord implements AuditRecord {

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient sql;

    JdbcAuditRecord(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordedEntry> read(AuditQuery query, int max) {
        Map<String, Object> parameters = new HashMap<>();
        String statement = statementFor(query, parameters) + " limit " + max;
        return sql.sql(statement)
                .params(parameters)
                .query(JdbcAuditRecord::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(AuditQuery query, Consumer<RecordedEntry> reader) {
        Map<String, Object> parameters = new HashMap<>();
        sql.sql(statementFor(query, parameters))
                .withFetchSize(FETCH_SIZE)
                .params(parameters)
                .query(row -> {
                    reader.accept(read(row, 0));
                });
    }

    private static String statementFor(AuditQuery query, Map<String, Object> parameters) {
        StringBuilder statement =
                new StringBuilder("select id, recorded, account, action, subject from audit.entry where id < :before");
        parameters.put("before", query.before());
        add(statement, parameters, " and recorded >= :from", "from", timestamp(query.from()));
        add(statement, parameters, " and recorded < :to", "to", timestamp(query.to()));
        add(statement, parameters, " and account = :account", "account", query.account());
        add(statement, parameters, " and action = :action", "action", query.action());
        add(statement, parameters, " and subject = :subject", "subject", query.subject());
        return statement.append(" order by id desc").toString();
    }

    private static void add(
            StringBuilder statement,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            statement.append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static RecordedEntry read(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new RecordedEntry(
                row.getLong("id"),
                row.getTimestamp("recorded").toInstant(),
                account == null ? null : new AccountId(account),
                row.getString("action"),
                row.getString("subject"));
    }

    /** Jumps from one action to the next in the index instead of reading every entry. */
    @Override
    @Transactional(readOnly = true)
    public List<String> actions() {
        return sql.sql("""
                        with recursive known as (
                            (select action from audit.entry order by action limit 1)
                            union all
                            select (select e.action from audit.entry e where e.action > known.action
                                    order by e.action limit 1)
                            from known where known.action is not null)
                        select action from known where action is not null
                        """).query((row, number) -> row.getString("action")).list();
    }
}
