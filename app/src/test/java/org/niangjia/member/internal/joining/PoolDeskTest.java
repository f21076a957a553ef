package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.member.internal.Applicants.WANGLAN;
import static org.niangjia.member.internal.Applicants.YUNDONG;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** Workers of the turnover pool are placed in bulk. */
class PoolDeskTest extends MemberTest {

    @Autowired
    private PoolDesk pool;

    @Autowired
    private Joinings joinings;

    private SignedIn cadre() {
        return applicants().staff("cadre");
    }

    private Joining inPool() {
        return applicants().waiting(applicants().poolOf(WANGLAN));
    }

    private PoolDesk.Placement placed(UUID key, List<Joining> chosen) {
        SignedIn cadre = cadre();
        UnionId union = applicants().couriersOf(WANGLAN).union();
        return at(
                cadre,
                () -> pool.place(
                        key, Set.copyOf(chosen.stream().map(Joining::id).toList()), union.value(), cadre));
    }

    private JoiningState stateOf(Joining joining) {
        return in(
                self(joining.account()),
                () -> joinings.find(joining.id()).orElseThrow().state());
    }

    @Test
    void manyArePlacedInOneActWithAnOutcomeForEach() {
        List<Joining> three = Stream.generate(this::inPool).limit(3).toList();
        Joining withdrawn = three.getLast();
        Scopes.run(self(withdrawn.account()), () -> form.withdraw(withdrawn.account()));

        PoolDesk.Placement placement = placed(UUID.randomUUID(), three);

        assertThat(placement.placed()).isEqualTo(2);
        assertThat(placement.rows())
                .extracting(PoolDesk.Row::outcome)
                .containsExactlyInAnyOrder(
                        PoolDesk.RowOutcome.PLACED, PoolDesk.RowOutcome.PLACED, PoolDesk.RowOutcome.NOT_IN_POOL);
        assertThat(stateOf(three.getFirst())).isEqualTo(JoiningState.SUBMITTED);
        assertThat(audited("member.pool-placed", "placement:" + placement.id())).isOne();
    }

    @Test
    void theSameActSentTwiceIsOne() {
        UUID key = UUID.randomUUID();
        Joining joining = inPool();

        PoolDesk.Placement first = placed(key, List.of(joining));
        PoolDesk.Placement again = placed(key, List.of(inPool()));

        assertThat(again.rows()).hasSameSizeAs(first.rows());
        assertThat(again.rows().getFirst().joining().id()).isEqualTo(joining.id());
        assertThat(audited("member.pool-placed", "placement:" + key)).isOne();
    }

    @Test
    void whatIsNotDecidedYetCanBeUndoneAndWhatIsStays() {
        Joining waiting = inPool();
        Joining approved = inPool();
        PoolDesk.Placement placement = placed(UUID.randomUUID(), List.of(waiting, approved));
        SignedIn cadre = cadre();
        at(cadre, () -> desk.approve(approved.id(), cadre));

        int undone = at(cadre, () -> pool.undo(placement.id(), null, cadre));

        assertThat(undone).isOne();
        assertThat(stateOf(waiting)).isEqualTo(JoiningState.IN_POOL);
        assertThat(stateOf(approved)).isEqualTo(JoiningState.APPROVED);
        assertThat(at(cadre, () -> pool.undo(placement.id(), null, cadre))).isZero();
    }

    @Test
    void nobodyPlacesPeopleOfAnotherScopeOrIntoAUnionOutsideOfHis() {
        Joining elsewhere = applicants().waiting(applicants().poolOf(YUNDONG));
        assertThatThrownBy(() -> placed(UUID.randomUUID(), List.of(elsewhere))).isInstanceOf(NotFound.class);

        SignedIn cadre = cadre();
        Joining here = inPool();
        UnionId outside = applicants().couriersOf(YUNDONG).union();
        assertThatThrownBy(() ->
                        at(cadre, () -> pool.place(UUID.randomUUID(), Set.of(here.id()), outside.value(), cadre)))
                .isInstanceOf(NotFound.class);
        assertThat(stateOf(here)).isEqualTo(JoiningState.IN_POOL);
    }
}
