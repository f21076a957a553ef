package org.niangjia.lecturer.internal.films;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.engine.studio.Script;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.ScriptWriter;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scripts at the desk: the first draft, what is found about it, and taking changes back. */
@Service
public class ScriptDesk {

    private static final int SUFFIX_LENGTH = 6;
    private static final int BASE = 36;

    private final Scripts scripts;
    private final Productions productions;
    private final Editions editions;
    private final Versions versions;
    private final DraftWriter writer;
    private final Renewal renewal;
    private final Catalogue catalogue;
    private final Unions unions;
    private final AuditLog audit;

    ScriptDesk(
            Scripts scripts,
            Productions productions,
            Editions editions,
            Versions versions,
            DraftWriter writer,
            Renewal renewal,
            Catalogue catalogue,
            Unions unions,
            AuditLog audit) {
        this.scripts = scripts;
        this.productions = productions;
        this.editions = editions;
        this.versions = versions;
        this.writer = writer;
        this.renewal = renewal;
        this.catalogue = catalogue;
        this.unions = unions;
        this.audit = audit;
    }

    /**
     * Writes the first draft.
     *
     * @param documents one; for news one or more
     * @param author whose union, that at the top of his scope, answers for the film
     * @throws NotFound if a document is not in use
     * @throws ScriptWriter.NothingToTell if a document has no point, or is in another language
     */
    @Transactional
    public ProductionId write(Script.Kind kind, List<DocumentId> documents, FilmSubject subject, SignedIn author) {
        UnionNode union = unions.at(Objects.requireNonNull(author.within())).orElseThrow(NotFound::new);
        Draft draft = writer.write(kind, documents, union.name());
        String document = catalogue
                .inUse(documents.getFirst())
                .orElseThrow(NotFound::new)
                .document()
                .slug();
        Production begun =
                Production.begun(slugOf(kind, document), subject.name(), union.id(), draft, author.account());
        productions.add(begun, union.path());
        editions.keep(begun, Editions.Steps.NONE, author.account());
        audit.record(AuditEntry.of(author.account(), "lecturer.film-begun", "film:" + begun.id()));
        return begun.id();
    }

    /** Two films on one document have different addresses. */
    private static String slugOf(Script.Kind kind, String document) {
        String random = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, BASE);
        String clean =
                document.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return kind.name().toLowerCase(Locale.ROOT) + (clean.isEmpty() ? "" : "-" + clean) + "-"
                + random.substring(random.length() - SUFFIX_LENGTH);
    }

    /** @throws NotFound if it isn't there or belongs to a union outside the scope */
    @Transactional(readOnly = true)
    public ScriptSheet open(ProductionId id) {
        Production film = versions.within(id).orElseThrow(NotFound::new);
        Draft before = versions.approvedBefore(film).orElse(null);
        return ScriptSheet.of(film, before, scripts.findings(film.draft()), editions.steps(film));
    }

    /**
     * What the documents of a film say that no sentence can: an editor may want it all the same.
     *
     * @throws NotFound if the film isn't there or belongs to a union outside the scope
     */
    @Transactional(readOnly = true)
    public List<LeftOut> leftOut(ProductionId id) {
        Production film = versions.within(id).orElseThrow(NotFound::new);
        return writer.leftOut(
                film.draft().passages().map(PassageRef::document).distinct().toList());
    }

    /**
     * Takes the last change back.
     *
     * @param edition that was seen
     * @throws EditRefused if somebody changed the script since
     */
    @Transactional
    public void undo(ProductionId id, int edition, AccountId by) {
        step(id, edition, by, true);
    }

    /** Does again what was taken back; as {@link #undo}. */
    @Transactional
    public void redo(ProductionId id, int edition, AccountId by) {
        step(id, edition, by, false);
    }

    private void step(ProductionId id, int edition, AccountId by, boolean back) {
        Production now = scripts.lock(id);
        if (now.edition() != edition) {
            throw new EditRefused(EditRefused.Reason.OVERTAKEN);
        }
        Editions.Steps steps = editions.steps(now);
        Integer target = back ? steps.undo() : steps.redo();
        Draft draft = target == null ? null : editions.draft(id, target).orElse(null);
        if (target == null || draft == null) {
            return;
        }
        Production then = now.rewritten(draft, by);
        productions.save(then);
        Editions.Steps beyond = editions.stepsOf(id, target);
        @Nullable Integer redo = back ? Integer.valueOf(editions.keptAt(now)) : beyond.redo();
        editions.keep(then, new Editions.Steps(beyond.undo(), redo), by);
    }

    /** Writes the sentences anew whose passages read otherwise now; others stay to the letter. */
    @Transactional
    public void renew(ProductionId id, AccountId by) {
        UnaryOperator<Storyboard> renewed = renewal::of;
        scripts.change(id, by, renewed);
    }
}
