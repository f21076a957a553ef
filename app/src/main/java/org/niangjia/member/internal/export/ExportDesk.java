package org.niangjia.member.internal.export;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.Because;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The union's people take lists of members with them. Runs in the scope of who does. */
@Service
public class ExportDesk {

    /** Who may. */
    public static final Set<Role> EXPORTERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    /** Longer lists, and all in clear, need a second person. */
    public static final int ROWS_ALONE_MAX = 1_000;

    private final Exports exports;
    private final ExportRows rows;
    private final ExportChange change;
    private final FourEyes fourEyes;
    private final Unions unions;
    private final AuditLog audit;
    private final Clock clock;

    ExportDesk(
            Exports exports,
            ExportRows rows,
            ExportChange change,
            FourEyes fourEyes,
            Unions unions,
            AuditLog audit,
            Clock clock) {
        this.exports = exports;
        this.rows = rows;
        this.change = change;
        this.fourEyes = fourEyes;
        this.unions = unions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What asking for a list gave. */
    public sealed interface Outcome {}

    /** It may be written now. */
    public record Ready(Export export) implements Outcome {}

    /** A second person has to agree first. */
    public record Proposed(ChangeId change) implements Outcome {}

    /** How many members the request is about, at most {@value #ROWS_ALONE_MAX} + 1, which means "more". */
    public int count(ExportRequest request, SignedIn person) {
        return rows.count(request, pathOf(request, person), ROWS_ALONE_MAX + 1);
    }

    @Transactional
    public Outcome ask(ExportRequest request, SignedIn person) {
        if (!ExportRequest.isPurpose(request.purpose())) {
            throw new IllegalArgumentException(
                    "a purpose has 1 to " + ExportRequest.PURPOSE_LENGTH_MAX + " characters");
        }
        OrgPath within = pathOf(request, person);
        if (request.clear() || rows.count(request, within, ROWS_ALONE_MAX + 1) > ROWS_ALONE_MAX) {
            return new Proposed(fourEyes.propose(change, request, within, request.purpose(), person));
        }
        ExportId id = new ExportId(TimeOrderedUuid.next());
        exports.add(id, person.account(), request, clock.instant(), null, null);
        return new Ready(taken(new Export(id, request, false, null, null), person));
    }

    /**
     * Takes a list that a second person agreed to.
     *
     * @throws NotFound if it is not the person's own, or its time is over
     */
    @Transactional
    public Export take(ExportId id, SignedIn person) {
        check(person);
        Export export = exports.find(id)
                .filter(found -> found.ends() != null && clock.instant().isBefore(found.ends()))
                .orElseThrow(NotFound::new);
        return taken(export, person);
    }

    private Export taken(Export export, SignedIn person) {
        exports.take(export.id(), clock.instant());
        audit.record(new AuditEntry(
                person.account(),
                "member.list-exported",
                "export:" + export.id(),
                Because.note("member.because.export")
                        .with("union", export.request().union().toString())
                        .with("clear", String.valueOf(export.request().clear()))));
        return export;
    }

    /** The lists that a second person agreed to and that may still be taken. */
    @Transactional(readOnly = true)
    public List<Export> agreed(SignedIn person) {
        check(person);
        return exports.agreed(clock.instant());
    }

    /** The union of a request, if it lies in the person's scope and he may export. */
    public UnionNode unionOf(ExportRequest request, SignedIn person) {
        check(person);
        OrgPath scope = Optional.ofNullable(person.within()).orElseThrow(NotFound::new);
        return unions.find(new UnionId(request.union()))
                .filter(union -> scope.covers(union.path()))
                .orElseThrow(NotFound::new);
    }

    private OrgPath pathOf(ExportRequest request, SignedIn person) {
        return unionOf(request, person).path();
    }

    private static void check(SignedIn person) {
        if (!person.hasAny(EXPORTERS)) {
            throw new AccessDeniedException("this role does not export members");
        }
    }
}
