package org.niangjia.member.internal.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.MemberId;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The union's people open a member's record and change its state. Runs in the scope of the staff member; what lies outside
 * of it is {@link NotFound}, as what doesn't exist.
 */
@Service
public class MembershipDesk {

    /** Who may open records. */
    public static final Set<Role> READERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER, Role.SOCIAL_WORKER);

    /** Who may change them. */
    public static final Set<Role> DECIDERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    private final Memberships memberships;
    private final MembershipHistory history;
    private final FourEyes fourEyes;
    private final RemovalChange removals;
    private final MembershipMoves moves;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    MembershipDesk(
            Memberships memberships,
            MembershipHistory history,
            FourEyes fourEyes,
            RemovalChange removals,
            MembershipMoves moves,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.history = history;
        this.fourEyes = fourEyes;
        this.removals = removals;
        this.moves = moves;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A member's record with all that the desk shows beside it.
     *
     * @param earlier ended memberships of the same person, as far as the reader may see them
     */
    public record Opened(Membership membership, List<MembershipDeed> history, List<Membership> earlier) {}

    /** Opens a record; that is recorded with the reader, and the member can see it. */
    @Transactional
    public Opened open(MemberId id, SignedIn reader) {
        Membership membership = memberships.find(id).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of(reader.account(), "member.opened", "member:" + id));
        List<Membership> earlier = memberships.endedOf(membership.nationalNumber()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return new Opened(membership, history.of(id), earlier);
    }

    /** What a change gave. */
    public sealed interface Outcome {}

    /** The state changed. */
    public record Changed(Membership membership) implements Outcome {}

    /** A second person has to agree. */
    public record Proposed(ChangeId change) implements Outcome {}

    /** Nothing was changed: the state doesn't allow it (any more). */
    public record NotInState(MembershipState state) implements Outcome {}

    /**
     * Keeps the membership without dues and votes.
     *
     * @param note what more there is to say, or null
     */
    @Transactional
    public Outcome keep(MemberId id, KeptReason reason, @Nullable String note, SignedIn officer) {
        return change(
                id,
                officer,
                MembershipState.KEPT,
                (membership, today) -> membership.keep(reason, today),
                MembershipDeed.Kind.KEPT,
                reason.name(),
                note);
    }

    /** Ends the keeping: the member works again, in the union where he is. */
    @Transactional
    public Outcome resume(MemberId id, SignedIn officer) {
        check(officer);
        Membership membership = memberships.lock(id).orElseThrow(NotFound::new);
        if (membership.state() != MembershipState.KEPT) {
            return new NotInState(membership.state());
        }
        return change(id, officer, MembershipState.ACTIVE, Membership::resume, MembershipDeed.Kind.RESUMED, null, null);
    }

    /**
     * Notes that the member died.
     *
     * @param source from where the union knows it, 1 to {@value Decision#REASON_LENGTH_MAX} characters
     */
    @Transactional
    public Outcome noteDeath(MemberId id, String source, SignedIn officer) {
        return change(
                id,
                officer,
                MembershipState.DECEASED,
                Membership::die,
                MembershipDeed.Kind.DECEASED,
                null,
                source.strip());
    }

    /**
     * Proposes to remove the member; it takes effect when a second person agrees.
     *
     * @param reason as the second person and the member read it, 1 to {@value Decision#REASON_LENGTH_MAX} characters
     */
    @Transactional
    public Outcome proposeRemoval(MemberId id, String reason, SignedIn officer) {
        check(officer);
        Membership membership = memberships.lock(id).orElseThrow(NotFound::new);
        if (!membership.state().canBecome(MembershipState.REMOVED)) {
            return new NotInState(membership.state());
        }
        String why = reason.strip();
        return new Proposed(fourEyes.propose(
                removals, new RemovalChange.Removal(id.value(), why), membership.path(), why, officer));
    }

    private Outcome change(
            MemberId id,
            SignedIn officer,
            MembershipState next,
            BiFunction<Membership, LocalDate, Membership> verb,
            MembershipDeed.Kind kind,
            @Nullable String detail,
            @Nullable String text) {
        check(officer);
        Membership before = memberships.lock(id).orElseThrow(NotFound::new);
        if (!before.state().canBecome(next)) {
            return new NotInState(before.state());
        }
        Membership after = verb.apply(before, LocalDate.now(clock));
        String name = accounts.displayNameOf(officer.account()).orElseThrow();
        moves.make(
                before, after, kind, new MembershipDeed.Actor(officer.account(), name, clock.instant()), detail, text);
        return new Changed(after);
    }

    private static void check(SignedIn officer) {
        if (!officer.hasAny(DECIDERS)) {
            throw new AccessDeniedException("this role doesn't change memberships");
        }
    }
}
