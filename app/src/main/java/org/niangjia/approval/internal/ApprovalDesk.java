package org.niangjia.approval.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyes;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.FourEyesChange.Applied;
import org.niangjia.approval.FourEyesChange.CannotApply;
import org.niangjia.approval.Proposer;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.Because;
import org.niangjia.kernel.OrgPath;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Proposing and deciding; runs in the scope of whoever acts, and what lies outside of it is {@link NotFound}. */
@Service
public class ApprovalDesk implements FourEyes {

    private static final int SHOWN_MAX = 100;

    private final Changes changes;
    private final ChangeKinds kinds;
    private final Accounts accounts;
    private final AuditLog audit;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApprovalDesk(
            Changes changes,
            ChangeKinds kinds,
            Accounts accounts,
            AuditLog audit,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.changes = changes;
        this.kinds = kinds;
        this.accounts = accounts;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <C extends Record> ChangeId propose(
            FourEyesChange<C> kind, C content, OrgPath at, String reason, SignedIn proposer) {
        if (!FourEyes.isReason(reason)) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH_MAX + " characters");
        }
        OrgPath within = proposer.within();
        if (within == null || !within.covers(at) || !proposer.hasAny(kind.proposers())) {
            throw new AccessDeniedException("this person cannot propose the change " + kind.kind());
        }
        Change change = new Change(
                ChangeId.next(),
                kind.kind(),
                json.writeValueAsString(content),
                at,
                reason.strip(),
                new Proposer(proposer.account(), nameOf(proposer), within),
                clock.instant(),
                ChangeState.WAITING,
                null);
        if (!changes.add(change)) {
            return changes.waiting(change.kind(), change.content(), proposer.account())
                    .map(Change::id)
                    .orElseThrow(() -> new IllegalStateException("the same change was decided in this moment"));
        }
        audit.record(entry(proposer, "approval.proposed", change));
        return change.id();
    }

    /** What a decision gave. */
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    /** Nothing was done: somebody decided before, or the proposer withdrew it. */
    public record NotWaiting(Change change) implements Outcome {}

    /** Nothing was done: it needs somebody else. */
    public record OwnProposal() implements Outcome {}

    /** Nothing was done, and the change still waits: why it cannot be brought about. */
    public record Impossible(String words) implements Outcome {}

    /** Agrees to a change and brings it about; of two who do so at once one does, and the other learns it. */
    public Outcome approve(ChangeId id, SignedIn decider) {
        return decide(id, decider, change -> {
            FourEyesChange.Outcome outcome = apply(kinds.get(change.kind()), change, decider);
            return switch (outcome) {
                case Applied applied -> {
                    end(change, ChangeState.APPLIED, decider, null, "approval.approved");
                    yield new Done();
                }
                case CannotApply cannot -> new Impossible(cannot.words());
            };
        });
    }

    /** @param reason why not, as the proposer will read it; see {@link FourEyes#isReason} */
    public Outcome refuse(ChangeId id, SignedIn decider, String reason) {
        if (!FourEyes.isReason(reason)) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH_MAX + " characters");
        }
        return decide(id, decider, change -> {
            end(change, ChangeState.REFUSED, decider, reason.strip(), "approval.refused");
            return new Done();
        });
    }

    /** Takes one's own proposal back. */
    @Transactional
    public Outcome withdraw(ChangeId id, SignedIn proposer) {
        Change change =
                changes.lock(id).filter(found -> found.isProposedBy(proposer)).orElseThrow(NotFound::new);
        if (!change.isWaiting()) {
            return new NotWaiting(change);
        }
        end(change, ChangeState.WITHDRAWN, proposer, null, "approval.withdrawn");
        return new Done();
    }

    @FunctionalInterface
    private interface Decide {
        Outcome on(Change change);
    }

    private Outcome decide(ChangeId id, SignedIn decider, Decide decide) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Change change = changes.lock(id).orElseThrow(NotFound::new);
            if (change.isProposedBy(decider)) {
                return new OwnProposal();
            }
            if (!mayDecide(change, decider)) {
                throw new AccessDeniedException("this role doesn't decide on " + change.kind());
            }
            if (!change.isWaiting()) {
                return new NotWaiting(change);
            }
            Outcome outcome = decide.on(change);
            if (outcome instanceof Impossible) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private <C extends Record> FourEyesChange.Outcome apply(FourEyesChange<C> kind, Change change, SignedIn decider) {
        return kind.apply(change.id(), json.readValue(change.content(), kind.content()), change.proposer(), decider);
    }

    private boolean mayDecide(Change change, SignedIn person) {
        return person.within() != null
                && person.within().covers(change.at())
                && person.hasAny(kinds.get(change.kind()).deciders());
    }

    private void end(Change change, ChangeState how, SignedIn by, @Nullable String reason, String action) {
        changes.update(change.end(how, new Change.Decision(by.account(), nameOf(by), clock.instant(), reason)));
        audit.record(entry(by, action, change));
    }

    private static AuditEntry entry(SignedIn person, String action, Change change) {
        return new AuditEntry(
                person.account(),
                action,
                "change:" + change.id(),
                Because.note("approval.because.kind").with("kind", change.kind()));
    }

    private String nameOf(SignedIn staff) {
        return accounts.displayNameOf(staff.account()).orElseThrow();
    }

    /**
     * What concerns a person.
     *
     * @param waiting what he may decide, oldest first; at most {@value #SHOWN_MAX}
     * @param own what he proposed or decided, newest first; at most {@value #SHOWN_MAX}
     */
    public record Concerning(List<Change> waiting, List<Change> own) {}

    @Transactional(readOnly = true)
    public Concerning concerning(SignedIn person) {
        return new Concerning(
                changes.waitingFor(person.account(), kinds.decidedBy(person.roles()), SHOWN_MAX),
                changes.of(person.account(), SHOWN_MAX));
    }

    /** How many changes wait for this person. */
    @Transactional(readOnly = true)
    public int countWaitingFor(SignedIn person) {
        return changes.countWaitingFor(person.account(), kinds.decidedBy(person.roles()));
    }

    /**
     * A change with what the page shows of it.
     *
     * @param decides whether the reader may decide it now
     * @param withdraws whether the reader may take it back now
     */
    public record Opened(Change change, List<ChangeLine> lines, boolean decides, boolean withdraws) {}

    /** @throws NotFound unless it is the reader's own or one that he may decide */
    @Transactional(readOnly = true)
    public Opened open(ChangeId id, SignedIn reader) {
        Change change = changes.find(id)
                .filter(found -> found.isProposedBy(reader) || mayDecide(found, reader))
                .orElseThrow(NotFound::new);
        boolean own = change.isProposedBy(reader);
        return new Opened(
                change, lines(kinds.get(change.kind()), change), change.isWaiting() && !own, change.isWaiting() && own);
    }

    private <C extends Record> List<ChangeLine> lines(FourEyesChange<C> kind, Change change) {
        return kind.lines(json.readValue(change.content(), kind.content()));
    }
}
