package org.niangjia.oversight.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.audit.AuditVerification;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the record in the background and keeps what it gave. */
@Service
public class Verifications {

    private final JdbcClient sql;
    private final AuditLog audit;
    private final SchedulerClient jobs;
    private final Clock clock;

    Verifications(JdbcClient sql, AuditLog audit, @Lazy SchedulerClient jobs, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The newest one, which may be running. */
    public Optional<Verification> latest() {
        return sql.sql("select * from oversight.verification order by started desc limit 1")
                .query((row, number) -> {
                    Timestamp finished = row.getTimestamp("finished");
                    return new Verification(
                            row.getTimestamp("started").toInstant(),
                            row.getLong("checked"),
                            finished == null ? null : finished.toInstant(),
                            row.getObject("broken_at", Long.class),
                            row.getString("fault"));
                })
                .optional();
    }

    /** Starts one unless one runs. */
    @Transactional
    public void start(@Nullable AccountId by) {
        if (latest().filter(Verification::isRunning).isPresent()) {
            return;
        }
        UUID id = TimeOrderedUuid.next();
        sql.sql("insert into oversight.verification (id, started, started_by) values (:id, :now, :by)")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.value())
                .update();
        audit.record(AuditEntry.of(by, "oversight.verification-started", "verification:" + id));
        jobs.scheduleIfNotExists(
                OversightJobs.VERIFYING.instance(id.toString()).data("").scheduledTo(clock.instant()));
    }

    /** Runs one; safe to run twice. */
    void run(UUID id) {
        AuditVerification result = audit.verify(checked -> tell(id, checked));
        switch (result) {
            case AuditVerification.Intact intact -> finish(id, intact.entries(), null, null);
            case AuditVerification.Broken broken ->
                finish(id, null, broken.position(), broken.fault().name());
        }
    }

    private void tell(UUID id, long checked) {
        sql.sql("update oversight.verification set checked = greatest(checked, :checked) where id = :id")
                .param("checked", checked)
                .param("id", id)
                .update();
    }

    private void finish(UUID id, @Nullable Long checked, @Nullable Long brokenAt, @Nullable String fault) {
        sql.sql("""
                        update oversight.verification
                        set finished = :now, broken_at = :brokenAt, fault = :fault,
                            checked = coalesce(cast(:checked as bigint), checked)
                        where id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("brokenAt", brokenAt)
                .param("fault", fault)
                .param("checked", checked)
                .param("id", id)
                .update();
    }
}
