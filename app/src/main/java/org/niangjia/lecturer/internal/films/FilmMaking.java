package org.niangjia.lecturer.internal.films;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.making.FilmProcesses;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has approved films made, size by size; runs in the scope of who asks. */
@Service
public class FilmMaking {

    private final Productions productions;
    private final Renderings renderings;
    private final FilmProcesses processes;
    private final FilmProperties properties;
    private final SchedulerClient scheduler;
    private final AuditLog audit;

    FilmMaking(
            Productions productions,
            Renderings renderings,
            FilmProcesses processes,
            FilmProperties properties,
            SchedulerClient scheduler,
            AuditLog audit) {
        this.productions = productions;
        this.renderings = renderings;
        this.processes = processes;
        this.properties = properties;
        this.scheduler = scheduler;
        this.audit = audit;
    }

    /**
     * Has a size made; does nothing if it waits, is being made or is there. One that failed or was called off is tried again.
     *
     * @throws Production.WrongState unless the script is approved and the film not withdrawn
     */
    @Transactional
    public void order(ProductionId id, FilmSize size, FilmFormat format, AccountId by) {
        Production production = productions.find(id).orElseThrow(NotFound::new);
        production.requireApproved("made");
        if (renderings.add(id, size, format, false, whose(), by)) {
            audit.record(AuditEntry.of(by, "lecturer.film-ordered", "film:" + id));
            wake();
        }
    }

    /** Calls the making of a size off; what is being made ends at once. */
    @Transactional
    public void cancel(ProductionId id, UUID rendering, AccountId by) {
        requireVisible(id);
        if (renderings.cancel(rendering, id)) {
            audit.record(AuditEntry.of(by, "lecturer.film-called-off", "film:" + id));
            afterCommit(() -> processes.end(rendering));
        }
    }

    /** What was asked for, the last of each size. */
    @Transactional(readOnly = true)
    public List<Rendering> of(ProductionId id) {
        requireVisible(id);
        return renderings.lastOf(List.of(id));
    }

    /** How many films are made before this one. */
    @Transactional(readOnly = true)
    public int before(Rendering rendering) {
        return renderings.before(rendering);
    }

    /** The scope of the person, also where a job acts for him. */
    private static Scope whose() {
        return Scopes.current() instanceof Scope.Job job ? job.startedBy() : Scopes.current();
    }

    private void requireVisible(ProductionId id) {
        if (productions.find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Lets the lanes look now; one that is at work looks again by itself. */
    private void wake() {
        afterCommit(() -> {
            for (int lane = 1; lane <= properties.parallel(); lane++) {
                try {
                    scheduler.reschedule(TaskInstanceId.of(RenderingLanes.nameOf(lane), "recurring"), Instant.now());
                } catch (TaskInstanceException busy) {
                    // it looks again when it is done
                }
            }
        });
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
