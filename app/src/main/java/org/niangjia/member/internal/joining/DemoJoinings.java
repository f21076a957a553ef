package org.niangjia.member.internal.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticJoining;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.member.Employment;
import org.niangjia.member.RealNameVerification;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.consent.Consents;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills in those of the demo federation who wait to become members, once: before its members are there. */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(30)
class DemoJoinings implements ApplicationRunner {

    private static final String JOB = "demo-joinings";

    /** Nobody's account, to look whether the federation is there already. */
    private static final AccountId NOBODY = AccountId.of("00000000-0000-0000-0000-000000000000");

    private final Federation federation;
    private final Memberships memberships;
    private final Joinings joinings;
    private final JoiningHistory history;
    private final Consents consents;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoJoinings(
            Federation federation,
            Memberships memberships,
            Joinings joinings,
            JoiningHistory history,
            Consents consents,
            Accounts accounts,
            Clock clock,
            TransactionTemplate transaction) {
        this.federation = federation;
        this.memberships = memberships;
        this.joinings = joinings;
        this.history = history;
        this.consents = consents;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        OrgPath province = federation.unions().getFirst().path();
        Scope.Job job = new Scope.Job(JOB, new Scope.Subtree(NOBODY, province));
        if (!Scopes.call(job, () -> Boolean.TRUE.equals(transaction.execute(status -> memberships.areThereAny())))) {
            federation.joinings().forEach(this::submit);
        }
    }

    /** Each of them submits himself, in his own scope. */
    private void submit(SyntheticJoining waiting) {
        AccountId account = accounts.ofPhone(waiting.person().phone());
        Scope.Job job = new Scope.Job(JOB, new Scope.Self(account));
        Scopes.run(
                job,
                () -> transaction.executeWithoutResult(status -> {
                    if (!joinings.isKnown(account)) {
                        Instant submitted = clock.instant().minus(Duration.ofDays(waiting.daysWaiting()));
                        Joining joining = Joining.submit(
                                account, applicationOf(waiting), RealNameVerification.Result.NOT_CHECKED, submitted);
                        joinings.add(joining);
                        history.add(JoiningDeed.byWorker(joining, JoiningDeed.Kind.SUBMITTED, submitted));
                        consents.give(account, EnumSet.copyOf(ConsentPurpose.required()), submitted);
                    }
                }));
    }

    private static Application applicationOf(SyntheticJoining waiting) {
        return new Application(
                new Person(waiting.person().name(), waiting.person().citizenId(), false),
                waiting.person().phone(),
                workOf(waiting.employment(), waiting.trade()),
                new UnionChoice(wayOf(waiting), waiting.union(), waiting.unionPath()));
    }

    private static UnionChoice.Way wayOf(SyntheticJoining waiting) {
        if (waiting.inPool()) {
            return UnionChoice.Way.UNKNOWN;
        }
        return waiting.employer() == null ? UnionChoice.Way.PLACE : UnionChoice.Way.EMPLOYER;
    }

    private static Work workOf(
            org.niangjia.engine.population.Employment employment, org.niangjia.engine.population.Trade trade) {
        return new Work(Employment.valueOf(employment.name()), Trade.valueOf(trade.name()));
    }
}
