package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.LabelFound;
import org.niangjia.engine.studio.Labels;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows films to everybody, and takes them back; runs in the scope of who decides. What is published is right at that moment:
 * made from what was approved, its sources unchanged, every file with its intact label of generated content.
 */
@Service
public class Publication {

    private final Productions productions;
    private final Renderings renderings;
    private final FilmFolder folder;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Publication(
            Productions productions,
            Renderings renderings,
            FilmFolder folder,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.productions = productions;
        this.renderings = renderings;
        this.folder = folder;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Why a film was not published. */
    public enum Obstacle {
        /** No size of it is there. */
        NOT_MADE,
        /** A source says something else now: a new version is needed. */
        STALE,
        /** A file is missing, or its label is missing or broken: the size has to be made again. */
        UNLABELLED
    }

    /** A film that is not published. */
    public static final class Refused extends RuntimeException {

        private final Obstacle obstacle;

        Refused(ProductionId id, Obstacle obstacle) {
            super("film " + id + " is not published: " + obstacle);
            this.obstacle = obstacle;
        }

        public Obstacle obstacle() {
            return obstacle;
        }
    }

    /**
     * Publishes the film; the version of it that everybody saw before is withdrawn in the same moment.
     *
     * @param by null for what came with the platform
     * @param replaced what is noted as reason with the version before
     * @throws Refused if it must not be shown
     * @throws Production.WrongState if it is published or withdrawn
     */
    public void publish(ProductionId id, @Nullable AccountId by, String replaced) {
        // Reading whole films takes a while: before the transaction, and nothing changes them afterwards.
        requireLabels(id);
        transaction.executeWithoutResult(status -> {
            Production production = productions.find(id).orElseThrow(NotFound::new);
            if (production.state() == ProductionState.APPROVED) {
                throw new Refused(id, Obstacle.NOT_MADE);
            }
            if (productions.isStale(id)) {
                throw new Refused(id, Obstacle.STALE);
            }
            Production shown = production.published(clock.instant());
            Optional<Production> before = productions.published(production.slug());
            before.ifPresent(old -> productions.save(old.withdrawn(replaced)));
            productions.save(shown);
            audit.record(AuditEntry.of(by, "lecturer.film-published", "film:" + id));
        });
    }

    /**
     * Takes the film back.
     *
     * @throws Production.WrongState if it is withdrawn already
     */
    public void withdraw(ProductionId id, String why, AccountId by) {
        transaction.executeWithoutResult(status -> {
            productions.save(productions.find(id).orElseThrow(NotFound::new).withdrawn(why));
            audit.record(AuditEntry.of(by, "lecturer.film-withdrawn", "film:" + id));
        });
    }

    private void requireLabels(ProductionId id) {
        List<Rendering> asked = Objects.requireNonNull(transaction.execute(status -> {
            if (productions.find(id).isEmpty()) {
                throw new NotFound();
            }
            return renderings.lastOf(List.of(id));
        }));
        List<Rendering> made = asked.stream()
                .filter(rendering -> rendering.state() == RenderingState.DONE)
                .toList();
        if (made.isEmpty()) {
            throw new Refused(id, Obstacle.NOT_MADE);
        }
        for (Rendering rendering : made) {
            List<Path> files = folder.files(id, rendering.folder());
            if (files.isEmpty() || !files.stream().allMatch(Publication::isLabelled)) {
                throw new Refused(id, Obstacle.UNLABELLED);
            }
        }
    }

    private static boolean isLabelled(Path file) {
        try {
            return Labels.read(file).map(LabelFound::intact).orElse(false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FilmFailed | IllegalArgumentException broken) {
            return false;
        }
    }
}
