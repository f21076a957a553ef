package org.niangjia.member.internal.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.MemberTransferred;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipHistory;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scopes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps of a transfer, whoever takes them. Each is called in the transaction and the scope of who takes it, and leaves
 * its mark in the history, the audit and the member's inbox.
 */
@Component
class TransferMoves {

    private final Transfers transfers;
    private final Memberships memberships;
    private final MembershipHistory history;
    private final UnionFinder unions;
    private final Inbox inbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TransferMoves(
            Transfers transfers,
            Memberships memberships,
            MembershipHistory history,
            UnionFinder unions,
            Inbox inbox,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transfers = transfers;
        this.memberships = memberships;
        this.history = history;
        this.unions = unions;
        this.inbox = inbox;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for the transfer of a membership that the caller has locked. */
    TransferOutcome ask(
            Membership membership, Side side, UnionChoice to, Transfer.Asker asker, @Nullable String reason) {
        if (membership.state() == MembershipState.TRANSFERRING) {
            return new TransferOutcome.UnderWay();
        }
        if (!membership.state().isCurrent()) {
            return new TransferOutcome.Ended(membership.state());
        }
        if (membership.union().equals(to.union())) {
            return new TransferOutcome.SameUnion();
        }
        Transfer transfer = Transfer.ask(membership, side, to, asker, reason);
        if (!transfers.add(transfer)) {
            return new TransferOutcome.UnderWay();
        }
        memberships.update(membership.beginTransfer());
        asked(transfer);
        return new TransferOutcome.Asked(transfer.id());
    }

    /** Leaves the marks of a transfer that was asked for. */
    void asked(Transfer transfer) {
        Transfer.Asker asker = transfer.asker();
        record(
                transfer,
                MembershipDeed.Kind.TRANSFER_ASKED,
                new Decision(asker.account(), asker.name() == null ? "" : asker.name(), asker.at(), transfer.reason()),
                transfer.before(),
                MembershipState.TRANSFERRING);
        audit.record(AuditEntry.of(asker.account(), "member.transfer-asked", "transfer:" + transfer.id()));
        if (transfer.askedBy() != Side.WORKER) {
            tell(
                    transfer.account(),
                    transfer,
                    transfer.askedBy() == Side.RECEIVING ? "transfer.claimed" : "transfer.asked",
                    transfer.to(),
                    "");
        }
    }

    TransferOutcome accept(Transfer transfer, Decision decision) {
        if (!transfer.isUnderWay()) {
            return new TransferOutcome.Settled(transfer);
        }
        if (!transfers.move(transfer.id(), LocalDate.ofInstant(decision.at(), clock.getZone()))) {
            return new TransferOutcome.Settled(withdrawn(transfer, decision));
        }
        transfers.update(transfer.accept(decision));
        record(
                transfer,
                MembershipDeed.Kind.TRANSFERRED,
                decision,
                MembershipState.TRANSFERRING,
                MembershipState.ACTIVE);
        audit.record(AuditEntry.of(decision.by(), "member.transferred", "member:" + transfer.member()));
        tell(transfer.account(), transfer, "transfer.done", transfer.to(), "");
        events.publishEvent(new MemberTransferred(
                transfer.member(),
                transfer.account(),
                transfer.from(),
                transfer.to(),
                transfer.toPath(),
                Scopes.current()));
        return new TransferOutcome.Done(transfer.id(), transfer.to());
    }

    /** The membership ended while the transfer waited: there is nobody to move. */
    private Transfer withdrawn(Transfer transfer, Decision decision) {
        Transfer withdrawn = transfer.withdraw(decision);
        transfers.update(withdrawn);
        return withdrawn;
    }

    TransferOutcome giveBack(Transfer transfer, Decision decision) {
        if (!transfer.isUnderWay()) {
            return new TransferOutcome.Settled(transfer);
        }
        stay(transfer, transfer.giveBack(decision), MembershipDeed.Kind.TRANSFER_RETURNED, decision);
        audit.record(AuditEntry.of(decision.by(), "member.transfer-returned", "transfer:" + transfer.id()));
        tell(
                transfer.account(),
                transfer,
                "transfer.returned",
                transfer.to(),
                decision.reason() == null ? "" : decision.reason());
        return new TransferOutcome.Stayed();
    }

    TransferOutcome withdraw(Transfer transfer, Decision decision) {
        if (!transfer.isUnderWay()) {
            return new TransferOutcome.Settled(transfer);
        }
        stay(transfer, transfer.withdraw(decision), MembershipDeed.Kind.TRANSFER_WITHDRAWN, decision);
        audit.record(AuditEntry.of(decision.by(), "member.transfer-withdrawn", "transfer:" + transfer.id()));
        return new TransferOutcome.Stayed();
    }

    private void stay(Transfer transfer, Transfer settled, MembershipDeed.Kind kind, Decision decision) {
        transfers.stay(transfer.id());
        transfers.update(settled);
        record(transfer, kind, decision, MembershipState.TRANSFERRING, transfer.before());
    }

    private void record(
            Transfer transfer, MembershipDeed.Kind kind, Decision decision, MembershipState from, MembershipState to) {
        history.add(new MembershipDeed(
                TimeOrderedUuid.next(),
                transfer.member(),
                kind,
                decision.at(),
                decision.by(),
                decision.byName().isEmpty() ? null : decision.byName(),
                from,
                to,
                transfer.from(),
                transfer.to(),
                null,
                decision.reason()));
    }

    private void tell(@Nullable AccountId account, Transfer transfer, String kind, UnionId union, String reason) {
        if (account != null) {
            inbox.deliver(
                    account,
                    kind + ":" + transfer.id(),
                    kind,
                    new TreeMap<>(Map.of("union", unions.nameOf(union), "reason", reason)),
                    "/membership");
        }
    }
}
