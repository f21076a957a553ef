package org.niangjia.member.internal.membership;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.Gatherers;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills in the demo federation's members, once. */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(31)
class DemoMembers implements ApplicationRunner {

    private static final String JOB = "demo-members";
    private static final int AT_ONCE = 5_000;

    /** Of so many who are gone, one was removed and two died. */
    private static final int ENDS = 10;

    /** Nobody's account: no person enters the demo federation's members. */
    private static final AccountId NOBODY = AccountId.of("00000000-0000-0000-0000-000000000000");

    private final Federation federation;
    private final Memberships memberships;
    private final TransactionTemplate transaction;

    DemoMembers(Federation federation, Memberships memberships, TransactionTemplate transaction) {
        this.federation = federation;
        this.memberships = memberships;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        OrgPath province = federation.unions().getFirst().path();
        Scope.Job job = new Scope.Job(JOB, new Scope.Subtree(NOBODY, province));
        Scopes.run(
                job,
                () -> transaction.executeWithoutResult(status -> {
                    if (!memberships.areThereAny()) {
                        addMembers();
                    }
                }));
    }

    private void addMembers() {
        federation.members().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::add);
    }

    private void add(List<SyntheticMember> members) {
        PrimitiveIterator.OfLong running =
                memberships.nextRunningNumbers(members.size()).iterator();
        memberships.addAll(members.stream()
                .map(member -> membershipOf(member, running.nextLong()))
                .toList());
    }

    private Membership membershipOf(SyntheticMember member, long running) {
        MembershipState state = stateOf(member);
        return new Membership(
                member.id(),
                null,
                state,
                member.joinedOn(),
                state == MembershipState.KEPT ? keptReasonOf(member) : null,
                MemberNumber.of(
                        federation.unionAt(member.unionPath()).orElseThrow().division(), running),
                member.person().name(),
                member.person().citizenId(),
                member.person().phone(),
                workOf(member.employment(), member.trade()),
                member.union(),
                member.unionPath(),
                member.joinedOn());
    }

    /** Who is between two unions is active until his transfer is there; a few of those who are gone were removed or died. */
    private static MembershipState stateOf(SyntheticMember member) {
        return switch (member.state()) {
            case ACTIVE, TRANSFERRING -> MembershipState.ACTIVE;
            case KEPT -> MembershipState.KEPT;
            case LEFT ->
                switch (member.number() % ENDS) {
                    case 0 -> MembershipState.REMOVED;
                    case 1, 2 -> MembershipState.DECEASED;
                    default -> MembershipState.LEFT;
                };
        };
    }

    private static KeptReason keptReasonOf(SyntheticMember member) {
        KeptReason[] reasons = {KeptReason.RETIRED, KeptReason.UNEMPLOYED, KeptReason.MILITARY_SERVICE};
        return reasons[member.number() % reasons.length];
    }

    private static Work workOf(
            org.niangjia.engine.population.Employment employment, org.niangjia.engine.population.Trade trade) {
        return new Work(Employment.valueOf(employment.name()), Trade.valueOf(trade.name()));
    }
}
