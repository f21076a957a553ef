package org.niangjia.member.internal.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.MemberId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The union's people send members on, ask for them, and decide on what the other side asks. Runs in the scope of the staff
 * member; what lies outside of it is {@link NotFound}, as what doesn't exist.
 */
@Service
public class TransferDesk {

    /** Who may read transfers. */
    public static final Set<Role> READERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER, Role.SOCIAL_WORKER);

    /** Who may ask for them and decide on them. */
    public static final Set<Role> DECIDERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    /** How many of each list are shown. */
    public static final int LIST_MAX = 100;

    private final Transfers transfers;
    private final TransferMoves moves;
    private final Memberships memberships;
    private final UnionFinder unions;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    TransferDesk(
            Transfers transfers,
            TransferMoves moves,
            Memberships memberships,
            UnionFinder unions,
            Accounts accounts,
            AuditLog audit,
            Clock clock) {
        this.transfers = transfers;
        this.moves = moves;
        this.memberships = memberships;
        this.unions = unions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits for this reader, what waits for the other side, and what was settled last. */
    public record Lists(List<Transfer> mine, List<Transfer> others, List<Transfer> settled) {}

    @Transactional(readOnly = true)
    public Lists lists(SignedIn reader) {
        List<Transfer> underWay = transfers.list(true, LIST_MAX);
        return new Lists(
                underWay.stream()
                        .filter(one -> one.isDecidedWithin(reader.within()))
                        .toList(),
                underWay.stream()
                        .filter(one -> !one.isDecidedWithin(reader.within()))
                        .toList(),
                transfers.list(false, LIST_MAX));
    }

    /** Opens a transfer; that is recorded. */
    @Transactional
    public Transfer open(TransferId id, SignedIn reader) {
        Transfer transfer = transfers.find(id).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of(reader.account(), "member.transfer-opened", "member:" + transfer.member()));
        return transfer;
    }

    /** The transfer that is under way for a member of the scope. */
    @Transactional(readOnly = true)
    public Optional<Transfer> underWay(MemberId member) {
        return transfers.underWay(member);
    }

    /**
     * Sends a member of the scope to another union. If that lies in the scope too, the same person decides for both and
     * the member is there at once; else the other union decides. Of two who do so at once one does, and the other learns it.
     *
     * @param reason as both unions and the member read it, up to {@value Decision#REASON_LENGTH_MAX} characters; null for none
     */
    @Transactional
    public TransferOutcome send(MemberId member, @Nullable UUID to, @Nullable String reason, SignedIn sender) {
        check(sender);
        Membership membership = memberships.lock(member).orElseThrow(NotFound::new);
        UnionChoice choice = choose(to);
        Transfer.Asker asker = asker(sender);
        TransferOutcome asked = moves.ask(membership, Side.RELEASING, choice, asker, reason);
        if (asked instanceof TransferOutcome.Asked(TransferId id)
                && sender.within() != null
                && sender.within().covers(choice.path())) {
            return moves.accept(transfers.lock(id).orElseThrow(), by(sender, null));
        }
        return asked;
    }

    /**
     * Asks for a member of another union, whom this scope doesn't see. The other union decides, or the member himself.
     *
     * @param to a union of the scope
     */
    @Transactional
    public TransferOutcome askIn(
            String name, CitizenId number, @Nullable UUID to, @Nullable String reason, SignedIn asking) {
        check(asking);
        UnionChoice choice = choose(to);
        if (asking.within() == null || !asking.within().covers(choice.path())) {
            throw new NotFound();
        }
        TransferId id = TransferId.next();
        return switch (transfers.askIn(id, name, number, choice, asker(asking), reason)) {
            case UNKNOWN -> new TransferOutcome.Unknown();
            case UNDER_WAY -> new TransferOutcome.UnderWay();
            case SAME_UNION -> new TransferOutcome.SameUnion();
            case ASKED -> {
                Transfer transfer = transfers.lock(id).orElseThrow();
                moves.asked(transfer);
                yield transfer.isDecidedWithin(asking.within())
                        ? moves.accept(transfer, by(asking, null))
                        : new TransferOutcome.Asked(id);
            }
        };
    }

    /** Takes the member over, or lets him go if the other union asked. */
    @Transactional
    public TransferOutcome accept(TransferId id, SignedIn decider) {
        return moves.accept(lockToDecide(id, decider), by(decider, null));
    }

    /**
     * Says no; the member stays where he is.
     *
     * @param reason as the other union and the member read it, 1 to {@value Decision#REASON_LENGTH_MAX} characters
     */
    @Transactional
    public TransferOutcome giveBack(TransferId id, String reason, SignedIn decider) {
        return moves.giveBack(lockToDecide(id, decider), by(decider, reason.strip()));
    }

    /** Takes back what this scope's union asked for. */
    @Transactional
    public TransferOutcome withdraw(TransferId id, SignedIn asking) {
        check(asking);
        Transfer transfer = transfers.lock(id).orElseThrow(NotFound::new);
        if (!mayWithdraw(transfer, asking)) {
            throw new NotFound();
        }
        return moves.withdraw(transfer, by(asking, null));
    }

    /** Whether the request came from a union of this person's scope. */
    public static boolean mayWithdraw(Transfer transfer, SignedIn person) {
        return person.within() != null
                && switch (transfer.askedBy()) {
                    case WORKER -> false;
                    case RELEASING -> person.within().covers(transfer.fromPath());
                    case RECEIVING -> person.within().covers(transfer.toPath());
                };
    }

    private Transfer lockToDecide(TransferId id, SignedIn decider) {
        check(decider);
        return transfers
                .lock(id)
                .filter(transfer -> transfer.isDecidedWithin(decider.within()))
                .orElseThrow(NotFound::new);
    }

    private UnionChoice choose(@Nullable UUID to) {
        return unions.choose(UnionChoice.Way.PLACE, to).orElseThrow(NotFound::new);
    }

    private static void check(SignedIn person) {
        if (!person.hasAny(DECIDERS)) {
            throw new AccessDeniedException("this role doesn't decide on transfers");
        }
    }

    private Transfer.Asker asker(SignedIn staff) {
        Decision by = by(staff, null);
        return new Transfer.Asker(by.by(), by.byName(), by.at());
    }

    private Decision by(SignedIn staff, @Nullable String reason) {
        String name = accounts.displayNameOf(staff.account()).orElseThrow();
        return new Decision(staff.account(), name, clock.instant(), reason);
    }
}
