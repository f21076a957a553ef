package org.niangjia.member.internal.transfer;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.union.UnionChoice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member asks for his own transfer, takes it back, or agrees when a union asks for him. Runs in his own scope. */
@Service
public class MyTransfer {

    private final Transfers transfers;
    private final TransferMoves moves;
    private final Memberships memberships;
    private final Clock clock;

    MyTransfer(Transfers transfers, TransferMoves moves, Memberships memberships, Clock clock) {
        this.transfers = transfers;
        this.moves = moves;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The transfer that is under way for the account's membership. */
    @Transactional(readOnly = true)
    public Optional<Transfer> of(AccountId account) {
        return memberships.currentOf(account).flatMap(membership -> transfers.underWay(membership.id()));
    }

    /**
     * Asks the union to take the member over.
     *
     * @param reason as the unions read it, or null
     * @return empty if the account has no current membership
     */
    @Transactional
    public Optional<TransferOutcome> ask(AccountId account, UnionChoice to, @Nullable String reason) {
        return memberships
                .lockCurrentOf(account)
                .map(membership -> moves.ask(
                        membership, Side.WORKER, to, new Transfer.Asker(account, null, clock.instant()), reason));
    }

    /** Takes the request back, whoever asked: a member doesn't have to go. */
    @Transactional
    public Optional<TransferOutcome> stay(AccountId account) {
        return lockUnderWay(account).map(transfer -> moves.withdraw(transfer, by(account)));
    }

    /** Agrees that the union which asked for the member takes him over. */
    @Transactional
    public Optional<TransferOutcome> agree(AccountId account) {
        return lockUnderWay(account)
                .filter(transfer -> transfer.askedBy() == Side.RECEIVING)
                .map(transfer -> moves.accept(transfer, by(account)));
    }

    private Optional<Transfer> lockUnderWay(AccountId account) {
        return memberships.currentOf(account).map(Membership::id).flatMap(transfers::lockUnderWay);
    }

    private Decision by(AccountId account) {
        return new Decision(account, "", clock.instant(), null);
    }
}
