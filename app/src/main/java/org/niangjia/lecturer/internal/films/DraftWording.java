package org.niangjia.lecturer.internal.films;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.WordingRun.State;
import org.niangjia.lecturer.internal.films.WordingRun.Wish;
import org.niangjia.organisation.Scopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the language model word a whole draft in the background. */
@Service
public class DraftWording {

    private final SentenceWording wording;
    private final Scripts scripts;
    private final WordingRuns runs;
    private final SchedulerClient scheduler;
    private final AuditLog audit;
    private final Clock clock;

    DraftWording(
            SentenceWording wording,
            Scripts scripts,
            WordingRuns runs,
            SchedulerClient scheduler,
            AuditLog audit,
            Clock clock) {
        this.wording = wording;
        this.scripts = scripts;
        this.runs = runs;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a model is configured. */
    public boolean isOffered() {
        return wording.isOffered();
    }

    /**
     * Begins with all sentences that have a source, but for those that a person recorded; does nothing if it goes on already.
     *
     * @throws Production.WrongState if the film is no draft
     */
    @Transactional
    public void begin(ProductionId id, AccountId by) {
        Production film = scripts.lock(id);
        film.requireDraft("worded");
        Storyboard board = Storyboard.of(film.draft());
        List<Wish> wishes = board.places().stream()
                .filter(place -> isWanted(board.at(place)))
                .map(place -> Wish.of(place, board.at(place)))
                .toList();
        UUID run = UUID.randomUUID();
        if (wording.isOffered() && runs.begin(run, id, wishes, by)) {
            audit.record(AuditEntry.of(by, "lecturer.film-wording-begun", "film:" + id));
            scheduler.scheduleIfNotExists(DraftWordingJobs.WORDING
                    .instance(run.toString())
                    .data(Scopes.current().asText())
                    .scheduledTo(clock.instant()));
        }
    }

    private static boolean isWanted(Line line) {
        return line.source() != null && line.sentence().recording() == null;
    }

    /** Calls it off; the draft stays as it is. */
    @Transactional
    public void cancel(ProductionId id) {
        scripts.lock(id);
        runs.of(id).ifPresent(run -> runs.end(run.id(), State.CANCELLED));
    }

    /** The last one of the draft. */
    @Transactional(readOnly = true)
    public Optional<WordingRun> of(ProductionId id) {
        return runs.of(id);
    }
}
