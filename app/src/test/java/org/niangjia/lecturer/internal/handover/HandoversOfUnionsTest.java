package org.niangjia.lecturer.internal.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.lecturer.internal.understanding.Care;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.UnionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A question waits where its union stands, also after the union moved or ended. */
class HandoversOfUnionsTest extends UnionTest {

    @Autowired
    private Handovers handovers;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final AccountId asker = AccountId.next();

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.call(scope, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Handover waitingAt(UnionNode union) {
        Handover handover = new Handover(
                TimeOrderedUuid.next(),
                asker,
                union.id(),
                Care.NONE,
                HandoverState.OPEN,
                clock.instant(),
                "站点不给排班表怎么办",
                List.of(),
                null,
                null,
                null);
        in(new Scope.Self(asker), () -> {
            handovers.add(handover, union.path());
            return handover;
        });
        return handover;
    }

    private Optional<Handover> seenFrom(OrgPath path, Handover handover) {
        return in(new Scope.Subtree(AccountId.next(), path), () -> handovers.find(handover.id()));
    }

    private void carriedOut(UnionChange change) {
        assertThat(carryOut(TimeOrderedUuid.next(), change, registrar(CITY))).isInstanceOf(UnionRegister.Done.class);
    }

    @Test
    void whatWaitsAtAClosedUnionGoesToTheOneAbove() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        Handover handover = waitingAt(union);
        carriedOut(new UnionChange.Close(handover.union()));
        assertThat(seenFrom(town.path(), handover).orElseThrow().union()).isEqualTo(town.id());
        assertThat(seenFrom(union.path(), handover)).isEmpty();
    }

    @Test
    void afterAMoveTheOtherCountySeesItAndTheOldOneDoesNot() {
        UnionNode town = town(COUNTY);
        Handover handover = waitingAt(joint(town));
        carriedOut(new UnionChange.Move(town.id(), at(OTHER_COUNTY).id()));
        assertThat(seenFrom(OTHER_COUNTY, handover)).isPresent();
        assertThat(seenFrom(COUNTY, handover)).isEmpty();
    }
}
