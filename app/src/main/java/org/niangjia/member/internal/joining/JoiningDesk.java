package org.niangjia.member.internal.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.Because;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.MemberJoined;
import org.niangjia.member.internal.consent.Consent;
import org.niangjia.member.internal.consent.Consents;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipHistory;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.privacy.Reveals;
import org.niangjia.shell.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The union's people open joinings of their scope and decide on them. Runs in the scope of the staff member; what lies
 * outside of it is {@link NotFound}, as what doesn't exist.
 */
@Service
public class JoiningDesk {

    /** Who may open joinings. */
    public static final Set<Role> READERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER, Role.SOCIAL_WORKER);

    /** Who may decide on them. */
    public static final Set<Role> DECIDERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    private final Joinings joinings;
    private final JoiningHistory history;
    private final JoiningReasons reasons;
    private final Memberships memberships;
    private final MembershipHistory memberHistory;
    private final Consents consents;
    private final Unions unions;
    private final Accounts accounts;
    private final Reveals reveals;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JoiningDesk(
            Joinings joinings,
            JoiningHistory history,
            JoiningReasons reasons,
            Memberships memberships,
            MembershipHistory memberHistory,
            Consents consents,
            Unions unions,
            Accounts accounts,
            Reveals reveals,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.joinings = joinings;
        this.history = history;
        this.reasons = reasons;
        this.memberships = memberships;
        this.memberHistory = memberHistory;
        this.consents = consents;
        this.unions = unions;
        this.accounts = accounts;
        this.reveals = reveals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A joining with all that the desk shows beside it. */
    public record Opened(Joining joining, Because because, List<Consent> consents, List<JoiningDeed> history) {}

    /** Opens a joining; that is recorded. */
    @Transactional
    public Opened open(JoiningId id, SignedIn reader) {
        Joining joining = joinings.find(id).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of(reader.account(), "member.joining-opened", "joining:" + id));
        if (!history.wasOpenedBy(id, reader.account())) {
            history.add(JoiningDeed.byStaff(id, JoiningDeed.Kind.OPENED, by(reader, null), null));
        }
        return new Opened(joining, reasons.of(joining), consents.of(joining.account()), history.of(id));
    }

    /** What asking for the whole numbers gave. */
    public sealed interface Reveal {}

    public record Revealed(Application application) implements Reveal {}

    /** Nothing is shown: the day's persons are used up. */
    public record NoneLeft() implements Reveal {}

    /** Gives the whole national number and phone; that is recorded with the reason, which the worker can read. */
    @Transactional
    public Reveal reveal(JoiningId id, SignedIn reader, Reveals.Asked why) {
        Joining joining = joinings.find(id).orElseThrow(NotFound::new);
        Application application = joining.application();
        Reveals.Masked masked = new Reveals.Masked(
                "member.number-revealed",
                "joining:" + id,
                application.person().number().value());
        return switch (reveals.reveal(masked, why, reader)) {
            case Reveals.Revealed revealed -> {
                history.add(JoiningDeed.byStaff(id, JoiningDeed.Kind.NUMBER_REVEALED, by(reader, why.reason()), null));
                yield new Revealed(application);
            }
            case Reveals.NeedsSecondPerson limit -> new NoneLeft();
        };
    }

    /** What a decision gave. */
    public sealed interface Outcome {}

    public record Approved(MemberId member) implements Outcome {}

    public record Returned() implements Outcome {}

    public record Placed(UnionNode union) implements Outcome {}

    /** Nothing was decided: somebody did so before, or the worker withdrew. */
    public record NotPending(Joining joining) implements Outcome {}

    /** Nothing was decided: the joining is in the pool and needs a union first. */
    public record NeedsUnion() implements Outcome {}

    /** Nothing was decided: the national number or the account has a current membership. */
    public record NumberHeld() implements Outcome {}

    /** Approves a joining; of two who do so at once one does, and the other learns it. */
    @Transactional
    public Outcome approve(JoiningId id, SignedIn decider) {
        Joining joining = lock(id, decider);
        if (!joining.state().isPending()) {
            return new NotPending(joining);
        }
        if (joining.state() == JoiningState.IN_POOL) {
            return new NeedsUnion();
        }
        Because because = reasons.of(joining);
        UnionNode union = unions.find(joining.application().choice().union()).orElseThrow();
        Decision decision = by(decider, null);
        Joining approved = joining.approve(decision);
        Membership membership = approved.toMembership(
                MemberNumber.of(
                        union.division(),
                        memberships.nextRunningNumbers(1).findFirst().orElseThrow()),
                LocalDate.ofInstant(decision.at(), clock.getZone()));
        if (!memberships.add(membership)) {
            return new NumberHeld();
        }
        memberHistory.add(MembershipDeed.of(
                MembershipDeed.Kind.JOINED,
                membership,
                new MembershipDeed.Actor(decision.by(), decision.byName(), decision.at())));
        joinings.update(approved);
        history.add(JoiningDeed.byStaff(id, JoiningDeed.Kind.APPROVED, decision, union.id()));
        audit.record(new AuditEntry(decider.account(), "member.joining-approved", "joining:" + id, because));
        events.publishEvent(
                new MemberJoined(membership.id(), joining.account(), union.id(), union.path(), Scopes.current()));
        return new Approved(membership.id());
    }

    /**
     * Gives a joining back to its worker.
     *
     * @param reason what is missing and what to do, as the worker will read it; 1 to {@value Decision#REASON_LENGTH_MAX}
     *     characters
     */
    @Transactional
    public Outcome giveBack(JoiningId id, SignedIn decider, String reason) {
        Joining joining = lock(id, decider);
        if (!joining.state().isPending()) {
            return new NotPending(joining);
        }
        Because because = reasons.of(joining);
        Decision decision = by(decider, reason.strip());
        joinings.update(joining.giveBack(decision));
        JoiningDeed deed = JoiningDeed.byStaff(id, JoiningDeed.Kind.RETURNED, decision, null);
        history.add(deed);
        audit.record(new AuditEntry(decider.account(), "member.joining-returned", "joining:" + id, because));
        events.publishEvent(new JoiningReturned(id, joining.account(), deed.id(), Scopes.current()));
        return new Returned();
    }

    /** Gives a joining to a grass-roots union of the decider's scope. */
    @Transactional
    public Outcome place(JoiningId id, SignedIn decider, UnionId unionId) {
        Joining joining = lock(id, decider);
        if (!joining.state().isPending()) {
            return new NotPending(joining);
        }
        UnionNode union = unions.find(unionId)
                .filter(found -> found.takesMembers() && isWithin(decider, found))
                .orElseThrow(NotFound::new);
        UnionChoice.Way way = joining.application().choice().way();
        joinings.update(joining.place(new UnionChoice(way, union.id(), union.path())));
        JoiningDeed deed = JoiningDeed.byStaff(id, JoiningDeed.Kind.PLACED, by(decider, null), union.id());
        history.add(deed);
        audit.record(AuditEntry.of(decider.account(), "member.joining-placed", "joining:" + id));
        events.publishEvent(new JoiningPlaced(id, joining.account(), union.id(), deed.id(), Scopes.current()));
        return new Placed(union);
    }

    private static boolean isWithin(SignedIn decider, UnionNode union) {
        return decider.within() != null && decider.within().covers(union.path());
    }

    private Joining lock(JoiningId id, SignedIn decider) {
        if (!decider.hasAny(DECIDERS)) {
            throw new AccessDeniedException("this role doesn't decide on joinings");
        }
        return joinings.lock(id).orElseThrow(NotFound::new);
    }

    private Decision by(SignedIn staff, @Nullable String reason) {
        String name = accounts.displayNameOf(staff.account()).orElseThrow();
        return new Decision(staff.account(), name, clock.instant(), reason);
    }
}
