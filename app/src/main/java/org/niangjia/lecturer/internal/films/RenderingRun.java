package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.lecturer.internal.films.making.FilmProcesses;
import org.niangjia.lecturer.internal.films.making.FilmProcesses.Outcome;
import org.niangjia.lecturer.internal.films.making.MakingFault;
import org.niangjia.lecturer.internal.films.making.MakingOrder;
import org.niangjia.lecturer.internal.speech.SpeechProperties;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the next film that is asked for. Killed anywhere, it is made again from the start, with the scenes that were kept,
 * and ends the same: its files come to their place in one move, and it counts as made after that.
 */
@Component
class RenderingRun {

    private static final Logger LOG = LoggerFactory.getLogger(RenderingRun.class);
    private static final int VOICE_SECONDS_MAX = 60;
    private static final long LOOK_MILLIS = 1_000;
    private static final int SAVES_MAX = 3;

    private final Renderings renderings;
    private final Productions productions;
    private final FilmAssets assets;
    private final FilmFolder folder;
    private final FilmProcesses processes;
    private final SpeechProperties speech;
    private final FilmProperties properties;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RenderingRun(
            Renderings renderings,
            Productions productions,
            FilmAssets assets,
            FilmFolder folder,
            FilmProcesses processes,
            SpeechProperties speech,
            FilmProperties properties,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.renderings = renderings;
        this.productions = productions;
        this.assets = assets;
        this.folder = folder;
        this.processes = processes;
        this.speech = speech;
        this.properties = properties;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** Makes one film if one is asked for, and waits for it. */
    void next(int lane) {
        inTransaction(() -> renderings.take(lane, properties.parallel()))
                .ifPresent(taken ->
                        Scopes.run(new Scope.Job("make-film", taken.scope()), () -> tryToMake(taken.rendering())));
    }

    /** What nobody thought of must not be tried for ever: it counts as failed, unless the database is away. */
    private void tryToMake(Rendering rendering) {
        try {
            make(rendering);
        } catch (RuntimeException unexpected) {
            fail(rendering, MakingFault.FAULT, unexpected.toString());
        }
    }

    private void make(Rendering rendering) {
        Optional<Production> production = inTransaction(() -> productions.find(rendering.production()));
        if (production.isEmpty() || !isApproved(production.get())) {
            fail(rendering, MakingFault.SCRIPT_CHANGED, "not the script that was approved");
        } else if (!folder.hasRoom()) {
            fail(rendering, MakingFault.DISK_FULL, "too little room to begin");
        } else {
            make(rendering, production.get());
        }
    }

    /** Whether it still says what the reviewer approved; the second look at a script that should never have changed. */
    private static boolean isApproved(Production production) {
        return switch (production.state()) {
            case APPROVED, RENDERED, PUBLISHED -> production.draft().digest().equals(production.approval());
            case DRAFT, IN_REVIEW, WITHDRAWN -> false;
        };
    }

    private void make(Rendering rendering, Production production) {
        Thread watch = Thread.ofVirtual().start(() -> endWhenCalledOff(rendering.id()));
        try {
            Path workplace = folder.begin(production.id(), rendering.id());
            Path material = Files.createDirectory(workplace.resolve("material"));
            assets.copyTo(production.id(), material);
            Path made = Files.createDirectory(workplace.resolve("made"));
            Outcome outcome = processes.make(
                    rendering.id(),
                    orderOf(rendering, production, material, made),
                    workplace.resolve("log"),
                    (phase, done, total) -> transaction.executeWithoutResult(
                            status -> renderings.progress(rendering.id(), phase, done, total)));
            settle(rendering, made, outcome);
        } catch (IOException | UncheckedIOException trouble) {
            fail(rendering, folder.hasRoom() ? MakingFault.FAULT : MakingFault.DISK_FULL, trouble.toString());
        } finally {
            watch.interrupt();
            folder.end(production.id(), rendering.id());
        }
    }

    private MakingOrder orderOf(Rendering rendering, Production production, Path material, Path made) {
        return new MakingOrder(
                production.draft().script().json(),
                rendering.size(),
                rendering.format(),
                material.toString(),
                made.resolve(FilmFolder.BASE + "." + rendering.format().extension())
                        .toString(),
                folder.cache().toString(),
                properties.lanes(),
                new MakingOrder.VoiceWanted(
                        speech.program(),
                        speech.url(),
                        speech.model(),
                        speech.voice(),
                        speech.key(),
                        VOICE_SECONDS_MAX));
    }

    private void settle(Rendering rendering, Path made, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Ended ended -> LOG.debug("The making of film {} was ended", rendering.production());
            case Outcome.Failed failed -> fail(rendering, failed.fault(), failed.detail());
            case Outcome.Made film -> {
                folder.handOver(made, rendering.production(), rendering.folder());
                if (finish(rendering, film)) {
                    events.publishEvent(new FilmMade(rendering.production()));
                } else {
                    folder.delete(folder.of(rendering.production(), rendering.folder()));
                }
            }
        }
    }

    /**
     * The first size makes the film a made one; somebody may be changing it just now.
     *
     * @return false if it was called off meanwhile
     */
    private boolean finish(Rendering rendering, Outcome.Made film) {
        for (int tries = 1; ; tries++) {
            try {
                return inTransaction(() -> {
                    boolean wanted = renderings.finish(rendering.id(), film.durationMillis(), film.missing());
                    if (wanted) {
                        note(rendering.production());
                    }
                    return wanted;
                });
            } catch (Productions.ChangedMeanwhile again) {
                if (tries == SAVES_MAX) {
                    throw again;
                }
            }
        }
    }

    private void note(ProductionId id) {
        productions
                .find(id)
                .filter(found -> found.state() == ProductionState.APPROVED)
                .ifPresent(found -> {
                    productions.save(found.rendered());
                    audit.record(AuditEntry.of(null, "lecturer.film-made", "film:" + id));
                });
    }

    private void fail(Rendering rendering, MakingFault fault, String detail) {
        LOG.warn("Film {} could not be made in {}: {} ({})", rendering.production(), rendering.folder(), fault, detail);
        transaction.executeWithoutResult(status -> renderings.fail(rendering.id(), fault));
    }

    /** Called off by another instance, which cannot end our process. */
    private void endWhenCalledOff(UUID id) {
        try {
            do {
                Thread.sleep(LOOK_MILLIS);
            } while (inTransaction(() -> renderings.isRunning(id)));
            processes.end(id);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unknown) {
            LOG.debug("Whether film {} is still wanted could not be asked: {}", id, unknown.toString());
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
