package org.niangjia.audit.internal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.audit.AuditVerification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record in PostgreSQL: entries, a queue of entries not yet linked, and the links. */
@Component
class JdbcAuditLog implements AuditLog {

    private final JdbcClient sql;
    private final DeedCounter deeds;

    JdbcAuditLog(JdbcClient sql, DeedCounter deeds) {
        this.sql = sql;
        this.deeds = deeds;
    }

    @Override
    public void record(AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit entry is written in the transaction of its deed");
        }
        sql.sql("""
                        with recorded as (
                            insert into audit.entry (account, action, subject, because)
                            values (:account, :action, :subject, :because) returning id)
                        insert into audit.unlinked (entry) select id from recorded
                        """)
                .param(
                        "account",
                        entry.account() == null ? null : entry.account().value())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param(
                        "because",
                        entry.because() == null ? null : entry.because().toJson())
                .update();
        deeds.count(entry.action());
    }

    @Override
    @Transactional(readOnly = true)
    public AuditVerification verify() {
        AtomicLong position = new AtomicLong();
        var state = new Object() {
            byte[] previous = ChainHash.START;

            @Nullable
            Long broken;
        };
        sql.sql("""
                        select link.position, link.hash, entry.id, entry.recorded, entry.account, entry.action,
                               entry.subject, entry.because
                        from audit.link left join audit.entry on entry.id = link.entry order by link.position
                        """).query(row -> {
            long expected = position.incrementAndGet();
            byte[] hash = row.getBytes("hash");
            boolean fits = row.getLong("position") == expected
                    && Arrays.equals(hash, ChainHash.of(state.previous, StoredEntry.from(row)));
            if (!fits && state.broken == null) {
                state.broken = expected;
            }
            state.previous = hash;
        });
        boolean allLinked = sql.sql("""
                        select not exists (
                            select from audit.entry where not exists (select from audit.link where link.entry = entry.id)
                              and not exists (select from audit.unlinked where unlinked.entry = entry.id))
                        """).query(Boolean.class).single();
        if (state.broken != null) {
            return new AuditVerification.Broken(state.broken);
        }
        return allLinked
                ? new AuditVerification.Intact(position.get())
                : new AuditVerification.Broken(position.get() + 1);
    }
}
