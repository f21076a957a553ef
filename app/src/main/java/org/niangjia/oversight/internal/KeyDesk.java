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

    /**
     * Makes a new key version and starts sealing again; nothing if a rotation runs. The rotation and its job are there
     * together or not at all, so that a process that dies here leaves none which nobody carries out.
     */
    public void start(AccountId by) {
        transaction.executeWithoutResult(status -> rotation.begin(by).ifPresent(begun -> {
            audit.record(AuditEntry.of(by, "oversight.key-rotation-started", "key:" + begun.version()));
            jobs.scheduleIfNotExists(OversightJobs.RESEALING
                    .instance(String.valueOf(begun.version()))
                    .data("")
                    .scheduledTo(clock.instant()));
        }));
    }

    /**
     * Seals again until nothing is left; may be killed and run again.
     *
     * @throws ValuesLeft if it was stopped before, or values are held for long
     */
    void reseal() {
        Optional<Rotation> running = rotation.running();
        if (running.isEmpty()) {
            return;
        }
        if (!rotation.reseal(() -> !Thread.currentThread().isInterrupted())) {
            throw new ValuesLeft();
        }
        record("oversight.key-rotation-done", running.get().version());
    }

    /** A rotation is not finished: its job is to be run again. */
    static final class ValuesLeft extends RuntimeException {
        ValuesLeft() {
            super("values of an older key are left; the rotation goes on later");
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
