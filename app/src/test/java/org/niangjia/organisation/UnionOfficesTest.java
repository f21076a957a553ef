package org.niangjia.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.organisation.UnionChange.Elect;
import org.niangjia.organisation.UnionChange.JoinFederation;
import org.niangjia.organisation.UnionChange.LeaveFederation;
import org.niangjia.organisation.UnionChange.LeaveOffice;
import org.niangjia.organisation.UnionChange.Seat;
import org.niangjia.organisation.UnionChange.TakeOffice;

/** Committees are elected for a term, people take and leave offices, and unions join federations of their trade. */
class UnionOfficesTest extends UnionTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final Seat CHAIR = new Seat(OfficerPost.CHAIR, "江晓舟");

    private final Registrar city = registrar(CITY);

    private List<UnionOfficer> officers(UnionNode union) {
        return as(city, () -> register.officersOf(union.id()));
    }

    private UnionNode elected() {
        UnionNode union = joint(town(COUNTY));
        done(new Elect(union.id(), MARCH, 3, List.of(CHAIR)), city);
        return union;
    }

    @Test
    void aTermIsDueAfterItsYears() {
        UnionNode union = elected();

        UnionTerm term = as(city, () -> register.runningTerm(union.id())).orElseThrow();
        assertThat(term.ordinal()).isOne();
        assertThat(term.due()).isEqualTo("2028-03-01");
        assertThat(officers(union)).extracting(UnionOfficer::name).containsExactly("江晓舟");
    }

    @ParameterizedTest
    @CsvSource({"2027-09-01, DUE_SOON", "2027-08-31, RUNNING", "2028-03-01, DUE_SOON", "2028-03-02, OVERDUE"})
    void halfAYearBeforeItsEndATermIsDueSoon(LocalDate today, UnionTerm.Standing standing) {
        UnionTerm term = new UnionTerm(UUID.randomUUID(), 1, MARCH, 3, MARCH.plusYears(3), null);

        assertThat(term.standing(today)).isEqualTo(standing);
    }

    @Test
    void anElectionEndsTheTermBefore() {
        UnionNode union = elected();
        done(new Elect(union.id(), MARCH.plusYears(1), 5, List.of(new Seat(OfficerPost.CHAIR, "白露"))), city);

        assertThat(officers(union)).extracting(UnionOfficer::name).containsExactly("白露");
        assertThat(as(city, () -> register.runningTerm(union.id()))
                        .orElseThrow()
                        .ordinal())
                .isEqualTo(2);
    }

    @Test
    void aTermOfThreeYearsIsForTheGrassRootsAndTowns() {
        assertThat(refusal(new Elect(at(COUNTY).id(), LocalDate.of(2026, 11, 1), 3, List.of(CHAIR)), city))
                .isEqualTo(UnionRefusal.WRONG_YEARS);
    }

    @Test
    void aCommitteeHasOneChair() {
        UnionNode union = joint(town(COUNTY));

        assertThat(refusal(new Elect(union.id(), MARCH, 3, List.of()), city)).isEqualTo(UnionRefusal.CHAIRS);
        assertThat(refusal(new Elect(union.id(), MARCH, 3, List.of(CHAIR, CHAIR)), city))
                .isEqualTo(UnionRefusal.CHAIRS);
    }

    @Test
    void anElectionIsNotInTheFutureNorBeforeTheLast() {
        UnionNode union = elected();

        assertThat(refusal(new Elect(union.id(), LocalDate.of(2999, 1, 1), 3, List.of(CHAIR)), city))
                .isEqualTo(UnionRefusal.WRONG_DAY);
        assertThat(refusal(new Elect(union.id(), MARCH, 3, List.of(CHAIR)), city))
                .isEqualTo(UnionRefusal.WRONG_DAY);
    }

    @Test
    void whoTakesTheChairWaitsUntilItIsFree() {
        UnionNode union = elected();
        TakeOffice other = new TakeOffice(union.id(), new Seat(OfficerPost.CHAIR, "白露"), MARCH.plusDays(10));

        assertThat(refusal(other, city)).isEqualTo(UnionRefusal.CHAIRS);
        done(new LeaveOffice(union.id(), officers(union).getFirst().id(), MARCH.plusDays(9)), city);
        done(other, city);
        assertThat(officers(union)).extracting(UnionOfficer::name).containsExactly("白露");
    }

    @Test
    void withoutATermThereIsNoOffice() {
        UnionNode union = joint(town(COUNTY));

        assertThat(refusal(new TakeOffice(union.id(), CHAIR, MARCH), city)).isEqualTo(UnionRefusal.NO_OFFICE);
        assertThat(refusal(new LeaveOffice(union.id(), UUID.randomUUID(), MARCH), city))
                .isEqualTo(UnionRefusal.NO_OFFICE);
    }

    @Test
    void officersAreNotSeenFromElsewhere() {
        UnionNode union = elected();

        assertThat(as(registrar(OTHER_COUNTY), () -> register.officersOf(union.id())))
                .isEmpty();
    }

    @Test
    void unionsOfSeveralTownsBelongToOneFederationAndStayWhereTheyAre() {
        UnionNode federation = found(COUNTY, UnionLevel.GRASSROOTS, UnionKind.INDUSTRY);
        UnionNode one = joint(town(COUNTY));
        UnionNode other = joint(town(COUNTY));
        done(new JoinFederation(one.id(), federation.id()), city);
        done(new JoinFederation(other.id(), federation.id()), city);

        assertThat(register.membersOf(federation.id())).containsExactlyInAnyOrder(one, other);
        assertThat(register.federationsOf(one.id())).containsExactly(federation);
        assertThat(node(one.id()).path()).isEqualTo(one.path());
        assertThat(refusal(new JoinFederation(one.id(), federation.id()), city))
                .isEqualTo(UnionRefusal.NOTHING_CHANGES);
        done(new LeaveFederation(one.id(), federation.id()), city);
        assertThat(register.membersOf(federation.id())).containsExactly(other);
    }

    @Test
    void aFederationElsewhereOrNoFederationIsNotJoined() {
        UnionNode union = joint(town(COUNTY));
        UnionNode elsewhere = found(OTHER_COUNTY, UnionLevel.GRASSROOTS, UnionKind.INDUSTRY);
        Registrar county = registrar(COUNTY);

        assertThat(refusal(new JoinFederation(union.id(), elsewhere.id()), county))
                .isEqualTo(UnionRefusal.NO_FEDERATION);
        assertThat(refusal(new JoinFederation(union.id(), joint(town(COUNTY)).id()), city))
                .isEqualTo(UnionRefusal.NO_FEDERATION);
    }

    @Test
    void aFederationTakesNoMembersOfItsOwn() {
        assertThat(found(COUNTY, UnionLevel.GRASSROOTS, UnionKind.INDUSTRY).takesMembers())
                .isFalse();
    }
}
