package org.niangjia.batch.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.batch.RunId;
import org.niangjia.batch.RunKind;
import org.niangjia.batch.Runs;
import org.niangjia.files.FileId;
import org.niangjia.files.StoredFiles;
import org.niangjia.identity.SignedIn;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Starting, watching and stopping runs; each person has his own. */
@Service
public class RunDesk implements Runs {

    private static final int LISTED_MAX = 100;
    private static final int REJECTED_SHOWN = 20;

    private final StoredRuns runs;
    private final StoredFiles files;
    private final SchedulerClient jobs;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    RunDesk(StoredRuns runs, StoredFiles files, SchedulerClient jobs, AuditLog audit, JsonMapper json, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <S extends Record> RunId start(RunKind<S> kind, S settings, FileId file, int firstRow, SignedIn starter) {
        RunId id = RunId.next();
        boolean added = runs.add(new Run(
                id,
                kind.kind(),
                starter.account(),
                json.writeValueAsString(settings),
                file,
                files.find(file).orElseThrow(NotFound::new).name(),
                firstRow,
                RunState.WAITING,
                null,
                0,
                Map.of(),
                null,
                clock.instant(),
                null));
        if (!added) {
            return runs.find(file, kind.kind()).orElseThrow(NotFound::new).id();
        }
        audit.record(AuditEntry.of(starter.account(), "batch.run-started", "run:" + id));
        schedule(id);
        return id;
    }

    private void schedule(RunId id) {
        jobs.scheduleIfNotExists(RunJobs.RUN
                .instance(id.toString())
                .data(Scopes.current().asText())
                .scheduledTo(clock.instant()));
    }

    /** The person's newest runs. */
    @Transactional(readOnly = true)
    public List<Run> list() {
        return runs.newest(LISTED_MAX);
    }

    /**
     * A run as its page shows it.
     *
     * @param rejected its first rejected rows
     * @param withFile whether its file is still kept, so that there is a sheet of outcomes to take
     */
    public record Opened(Run run, List<StoredRuns.Numbered> rejected, boolean withFile) {}

    @Transactional(readOnly = true)
    public Opened open(RunId id) {
        Run run = find(id);
        return new Opened(
                run, runs.rejected(id, REJECTED_SHOWN), files.find(run.file()).isPresent());
    }

    private Run find(RunId id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    /** Stops a run after the step it is at; does nothing if it is over. */
    @Transactional
    public void cancel(RunId id, SignedIn person) {
        Run run = runs.lock(id).orElseThrow(NotFound::new);
        if (!run.state().isOver()) {
            runs.end(id, RunState.CANCELLED, null, clock.instant());
            audit.record(AuditEntry.of(person.account(), "batch.run-cancelled", "run:" + id));
        }
    }

    /** Takes a failed run up again where it stopped; does nothing with any other. */
    @Transactional
    public void takeUpAgain(RunId id, SignedIn person) {
        Run run = runs.lock(id).orElseThrow(NotFound::new);
        if (run.state() == RunState.FAILED) {
            runs.takeUpAgain(id);
            audit.record(AuditEntry.of(person.account(), "batch.run-resumed", "run:" + id));
            schedule(id);
        }
    }
}
