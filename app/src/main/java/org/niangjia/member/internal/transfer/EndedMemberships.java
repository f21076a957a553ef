package org.niangjia.member.internal.transfer;

import java.time.Clock;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.MembershipEnded;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.organisation.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a transfer back whose member left, in the transaction in which he left: nobody decides on it any more. */
@Component
class EndedMemberships {

    private final Transfers transfers;
    private final Accounts accounts;
    private final Clock clock;

    EndedMemberships(Transfers transfers, Accounts accounts, Clock clock) {
        this.transfers = transfers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(MembershipEnded event) {
        transfers.lockUnderWay(event.member()).ifPresent(transfer -> {
            AccountId by = endedBy(event.startedBy(), transfer);
            transfers.update(transfer.withdraw(
                    new Decision(by, accounts.displayNameOf(by).orElse(""), clock.instant(), null)));
        });
    }

    private static AccountId endedBy(Scope scope, Transfer transfer) {
        return switch (scope) {
            case Scope.Self self -> self.account();
            case Scope.Subtree subtree -> subtree.account();
            case Scope.Job job -> endedBy(job.startedBy(), transfer);
            case Scope.None none -> transfer.asker().account();
        };
    }
}
