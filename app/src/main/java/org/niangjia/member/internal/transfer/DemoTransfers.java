package org.niangjia.member.internal.transfer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends those of the demo federation's members on their way who are between two unions, once. */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(32)
class DemoTransfers implements ApplicationRunner {

    private static final AccountId NOBODY = AccountId.of("00000000-0000-0000-0000-000000000000");
    private static final int COUNT_MAX = 60;
    private static final Duration WAITING = Duration.ofDays(2);

    private final Federation federation;
    private final Transfers transfers;
    private final TransferMoves moves;
    private final Memberships memberships;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoTransfers(
            Federation federation,
            Transfers transfers,
            TransferMoves moves,
            Memberships memberships,
            Clock clock,
            TransactionTemplate transaction) {
        this.federation = federation;
        this.transfers = transfers;
        this.moves = moves;
        this.memberships = memberships;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.Job job = new Scope.Job(
                "demo-transfers",
                new Scope.Subtree(NOBODY, federation.unions().getFirst().path()));
        Scopes.run(
                job,
                () -> transaction.executeWithoutResult(status -> {
                    if (transfers.list(true, 1).isEmpty()
                            && transfers.list(false, 1).isEmpty()) {
                        send();
                    }
                }));
    }

    private void send() {
        List<SyntheticUnion> receiving = federation.unions().stream()
                .filter(union -> union.kind() == SyntheticUnion.Kind.NEW_FORM)
                .toList();
        federation
                .members()
                .filter(member -> member.state() == SyntheticMember.State.TRANSFERRING)
                .limit(COUNT_MAX)
                .forEach(member -> send(member, receiving.get(member.number() % receiving.size())));
    }

    private void send(SyntheticMember member, SyntheticUnion to) {
        memberships
                .lock(member.id())
                .ifPresent(membership -> moves.ask(
                        membership,
                        Side.WORKER,
                        new UnionChoice(UnionChoice.Way.PLACE, to.id(), to.path()),
                        new Transfer.Asker(NOBODY, null, clock.instant().minus(WAITING)),
                        null));
    }
}
