package org.niangjia.oversight.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.KeyRotation;
import org.niangjia.vault.KeyRotation.KeyVersion;
import org.niangjia.vault.KeyRotation.Rotation;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Rotating the keys from the desk: started by a person, done by a job, recorded. */
@Service
public class KeyDesk {

    private final KeyRotation rotation;
    private final AuditLog audit;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyDesk(
            KeyRotation rotation,
            AuditLog audit,
            @Lazy SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.rotation = rotation;
        this.audit = audit;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Rotation> latest() {
        return rotation.history().stream().findFirst();
    }

    public List<KeyVersion> versions() {
        return rotation.versions();
    }

    /** Makes a new key version and starts sealing again; nothing if a rotation runs. */
    public void start(AccountId by) {
        rotation.begin(by)
                .ifPresent(begun -> transaction.executeWithoutResult(status -> {
                    audit.record(AuditEntry.of(by, "oversight.key-rotation-started", "key:" + begun.version()));
                    jobs.scheduleIfNotExists(OversightJobs.RESEALING
                            .instance(String.valueOf(begun.version()))
                            .data("")
                            .scheduledTo(clock.instant()));
                }));
    }

    /** Seals again until nothing is left; may be killed and run again. */
    void reseal() {
        Optional<Rotation> running = rotation.running();
        if (running.isPresent() && rotation.reseal(() -> !Thread.currentThread().isInterrupted())) {
            record("oversight.key-rotation-done", running.get().version());
        }
    }

    /** Destroys what no value uses any more. */
    void destroyUnused() {
        rotation.destroyUnused().forEach(version -> record("oversight.key-destroyed", version));
    }

    private void record(String action, int version) {
        transaction.executeWithoutResult(status -> audit.record(AuditEntry.of(null, action, "key:" + version)));
    }
}
