package org.niangjia.audit.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.niangjia.audit.AuditCheckpoint;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.AuditVerifier;
import org.niangjia.vault.Sm2;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record in PostgreSQL: entries, a queue of entries not yet linked, and the links. */
@Component
class JdbcAuditLog implements AuditLog {

    private static final int VERIFYING_THREADS = 2;

    private final JdbcClient sql;
    private final DataSource database;
    private final Checkpoints checkpoints;
    private final DeedCounter deeds;

    JdbcAuditLog(JdbcClient sql, DataSource database, Checkpoints checkpoints, DeedCounter deeds) {
        this.sql = sql;
        this.database = database;
        this.checkpoints = checkpoints;
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
    public AuditVerification verify(LongConsumer progress) {
        List<AuditCheckpoint> outside = checkpoints.outside();
        try {
            return new AuditVerifier(database, checkpoints.publicKey(), VERIFYING_THREADS).verify(outside, progress);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the record of deeds cannot be read", e);
        }
    }

    @Override
    public Optional<AuditCheckpoint> lastCheckpoint() {
        return checkpoints.last();
    }

    @Override
    public String publicKey() {
        return Sm2.toPem(checkpoints.publicKey());
    }
}
