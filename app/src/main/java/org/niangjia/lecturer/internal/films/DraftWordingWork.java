package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.lecturer.internal.films.WordingRun.State;
import org.niangjia.lecturer.internal.films.WordingRun.Why;
import org.niangjia.lecturer.internal.films.WordingRun.Wish;
import org.niangjia.lecturer.internal.model.Reworded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Words a draft. Every sentence passes the guard by itself; what it refuses keeps its words and is listed. The draft changes
 * once, at the end, so that one step back undoes the whole.
 */
@Component
class DraftWordingWork {

    private final SentenceWording wording;
    private final Scripts scripts;
    private final WordingRuns runs;
    private final TransactionTemplate transaction;

    DraftWordingWork(SentenceWording wording, Scripts scripts, WordingRuns runs, TransactionTemplate transaction) {
        this.wording = wording;
        this.scripts = scripts;
        this.runs = runs;
        this.transaction = transaction;
    }

    /** Asks for sentence after sentence; goes on where an earlier, killed try stopped. */
    void run(UUID id) {
        for (Optional<WordingRun> run = find(id); run.isPresent(); run = find(id)) {
            int next = run.get().next();
            if (next < 0) {
                settle(id);
            } else {
                Wish answered = answered(run.get(), run.get().wishes().get(next));
                transaction.executeWithoutResult(status -> runs.answered(id, next, answered));
            }
        }
    }

    private Optional<WordingRun> find(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> runs.running(id)));
    }

    private Wish answered(WordingRun run, Wish wish) {
        Reworded reworded;
        try {
            reworded = wording.ask(new Seen(run.film(), wish.place(), wish.mark()));
        } catch (EditRefused overtaken) {
            return wish.refused(Why.OVERTAKEN, List.of());
        }
        return switch (reworded) {
            case Reworded.As as -> said(wish, SentenceWording.wordsOf(as));
            case Reworded.Not not -> wish.refused(whyOf(not.why()), not.doubts());
        };
    }

    private static Wish said(Wish wish, String words) {
        try {
            return wish.worded(SentenceDesk.clean(words));
        } catch (EditRefused unsayable) {
            return wish.refused(Why.UNSAYABLE, List.of());
        }
    }

    private static Why whyOf(Reworded.Why why) {
        return switch (why) {
            case SILENT -> Why.SILENT;
            case DOUBTFUL -> Why.DOUBTFUL;
            case TOO_LITTLE -> Why.TOO_LITTLE;
            case LIMIT_LEFT_OUT -> Why.LIMIT_LEFT_OUT;
        };
    }

    /** Changes the draft, all in one. */
    private void settle(UUID id) {
        try {
            transaction.executeWithoutResult(status -> runs.running(id).ifPresent(this::settle));
        } catch (Production.WrongState noDraft) {
            fail(id);
        }
    }

    private void settle(WordingRun run) {
        AtomicReference<List<Wish>> settled = new AtomicReference<>(run.wishes());
        Production after = scripts.change(run.film(), run.by(), board -> {
            Findings findings = scripts.findings(board.draft());
            List<Wish> wishes = new ArrayList<>();
            Storyboard worded = board;
            for (Wish wish : run.wishes()) {
                Place place = board.find(wish.place(), wish.mark());
                String words = wish.words();
                if (words == null) {
                    wishes.add(wish);
                } else if (place == null) {
                    wishes.add(wish.refused(Why.OVERTAKEN, List.of()));
                } else {
                    Line line = SentenceDesk.saying(board.at(place), words);
                    List<Doubt> doubts = findings.doubtsOf(line);
                    worded = doubts.isEmpty() ? worded.with(place, line) : worded;
                    wishes.add(doubts.isEmpty() ? wish : wish.refused(Why.DOUBTFUL, doubts));
                }
            }
            settled.set(wishes);
            return worded;
        });
        runs.finish(run.id(), settled.get(), after.edition());
    }

    /** Something went wrong that asking again did not mend. */
    void fail(UUID id) {
        transaction.executeWithoutResult(status -> runs.end(id, State.FAILED));
    }
}
