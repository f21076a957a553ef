package org.niangjia.lecturer.internal.films;

import java.util.Objects;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A script goes to a second person, who approves it or sends it back; an approved one is changed in a new version. */
@Service
public class ScriptReview {

    /** The longest note of a reviewer, in UTF-16 units. */
    public static final int NOTE_LENGTH_MAX = 1_000;

    private final Scripts scripts;
    private final Productions productions;
    private final Editions editions;
    private final Versions versions;
    private final ScriptDesk desk;
    private final Renewal renewal;
    private final Unions unions;
    private final AuditLog audit;

    ScriptReview(
            Scripts scripts,
            Productions productions,
            Editions editions,
            Versions versions,
            ScriptDesk desk,
            Renewal renewal,
            Unions unions,
            AuditLog audit) {
        this.scripts = scripts;
        this.productions = productions;
        this.editions = editions;
        this.versions = versions;
        this.desk = desk;
        this.renewal = renewal;
        this.unions = unions;
        this.audit = audit;
    }

    /** Not every sentence rests on what its source says, or a source reads otherwise now. */
    public static final class NotSupported extends RuntimeException {
        NotSupported(ProductionId film) {
            super("a script has sentences without support or with changed sources: " + film);
        }
    }

    /** The script is not the one any more that was read. */
    public static final class ReadOtherwise extends RuntimeException {
        ReadOtherwise(ProductionId film) {
            super("changed since it was read: " + film);
        }
    }

    /**
     * Gives a draft to a second person.
     *
     * @throws NotSupported if a sentence or slide says what its source doesn't, or a source reads otherwise now
     */
    @Transactional
    public void submit(ProductionId id, AccountId by) {
        Production film = scripts.lock(id);
        requireSupport(id);
        productions.save(film.submitted());
        record(by, "lecturer.film-submitted", id);
    }

    /** Whoever wrote on it takes it back before it is decided. */
    @Transactional
    public void reclaim(ProductionId id, AccountId by) {
        Production film = scripts.lock(id);
        if (!mayNotReview(film, by)) {
            throw new NotFound();
        }
        productions.save(film.reclaimed());
        record(by, "lecturer.film-reclaimed", id);
    }

    /** Whether the account wrote on the script, so that somebody else has to review it. */
    @Transactional(readOnly = true)
    public boolean mayNotReview(Production film, AccountId account) {
        return account.equals(film.author()) || editions.isWriter(film.id(), account);
    }

    /**
     * Approves the script exactly as it was read, with the texts of its sources.
     *
     * @param digest of the draft that was read
     * @throws Production.OwnScript if the reviewer wrote on it
     * @throws ReadOtherwise if it isn't the draft that was read
     * @throws NotSupported if a source reads otherwise by now
     */
    @Transactional
    public void approve(ProductionId id, String digest, AccountId by) {
        Production film = reviewed(id, by);
        if (!film.draft().digest().equals(digest)) {
            throw new ReadOtherwise(id);
        }
        requireSupport(id);
        productions.save(film.approved(by, digest));
        record(by, "lecturer.film-approved", id);
    }

    /**
     * Sends it back to its author.
     *
     * @param note what has to be mended, 1 to {@value #NOTE_LENGTH_MAX}
     * @throws Production.OwnScript if the reviewer wrote on it
     */
    @Transactional
    public void sendBack(ProductionId id, String note, AccountId by) {
        productions.save(reviewed(id, by).sentBack(by, note.strip()));
        record(by, "lecturer.film-sent-back", id);
    }

    private Production reviewed(ProductionId id, AccountId by) {
        Production film = scripts.lock(id);
        if (mayNotReview(film, by)) {
            throw new Production.OwnScript(film);
        }
        return film;
    }

    private void requireSupport(ProductionId id) {
        ScriptSheet sheet = desk.open(id);
        boolean sound = sheet.unsupported().isEmpty()
                && sheet.stale().isEmpty()
                && sheet.doubtfulScenes().isEmpty();
        if (!sound) {
            throw new NotSupported(id);
        }
    }

    /**
     * Begins the next version of an approved film: sentences whose passages read otherwise are written anew, all others
     * stay to the letter.
     *
     * @return the new version, or the one on which somebody works already
     * @throws Production.WrongState if the film can still be changed itself
     */
    @Transactional
    public ProductionId renew(ProductionId id, AccountId by) {
        Production film = scripts.lock(id);
        if (film.state() == ProductionState.DRAFT || film.state() == ProductionState.IN_REVIEW) {
            throw new Production.WrongState(film, "renewed");
        }
        return versions.unfinished(film.slug()).orElseGet(() -> next(film, by));
    }

    private ProductionId next(Production film, AccountId by) {
        Draft draft = renewal.of(Storyboard.of(film.draft())).draft();
        UnionNode union = unions.find(film.union()).orElseThrow(NotFound::new);
        Production next = Production.begun(film.slug(), film.subject(), film.union(), draft, by);
        productions.add(next, Objects.requireNonNull(union).path());
        editions.keep(next, Editions.Steps.NONE, by);
        record(by, "lecturer.film-renewed", next.id());
        return next.id();
    }

    private void record(AccountId by, String action, ProductionId id) {
        audit.record(AuditEntry.of(by, action, "film:" + id));
    }
}
