package org.niangjia.lecturer.internal.films;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How every change of a script is made: on the newest edition, one after the other, and kept. */
@Component
class Scripts {

    private static final int SENTENCES_MAX = 200;

    private final JdbcClient sql;
    private final Productions productions;
    private final Editions editions;
    private final Sources sources;

    Scripts(JdbcClient sql, Productions productions, Editions editions, Sources sources) {
        this.sql = sql;
        this.productions = productions;
        this.editions = editions;
        this.sources = sources;
    }

    /**
     * The film, which nobody else changes until the transaction ends.
     *
     * @throws NotFound if it isn't there or belongs to a union outside the scope
     */
    Production lock(ProductionId id) {
        boolean there = sql.sql("select 1 from lecturer.production where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        return productions.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Changes a draft.
     *
     * @throws EditRefused if the change can't be made
     * @throws Production.WrongState if it is no draft
     */
    Production change(ProductionId id, AccountId by, UnaryOperator<Storyboard> edit) {
        Production before = lock(id);
        Storyboard changed = edit.apply(Storyboard.of(before.draft()));
        int count = changed.places().size();
        if (count == 0) {
            throw new EditRefused(EditRefused.Reason.LAST_SENTENCE);
        }
        if (count > SENTENCES_MAX) {
            throw new EditRefused(EditRefused.Reason.TOO_MANY);
        }
        Draft draft = changed.draft();
        if (draft.equals(before.draft())) {
            return before;
        }
        Production after = before.rewritten(draft, by);
        Editions.Steps steps = new Editions.Steps(editions.keptAt(before), null);
        productions.save(after);
        editions.keep(after, steps, by);
        return after;
    }

    /** What holds a script's sentences against their sources. */
    Findings findings(Draft draft) {
        Map<PassageRef, Source> known = sources.of(draft.passages().toList());
        return new Findings(known, titlesOf(draft, known.values()));
    }

    /** The titles that a frame may name. */
    static Collection<String> titlesOf(Draft draft, Collection<Source> known) {
        return Stream.concat(
                        known.stream().map(Source::title),
                        Stream.of(draft.script().title()))
                .distinct()
                .toList();
    }

    /** The titles that a frame of the script may name. */
    List<String> titlesOf(Draft draft) {
        return List.copyOf(titlesOf(draft, sources.of(draft.passages().toList()).values()));
    }
}
