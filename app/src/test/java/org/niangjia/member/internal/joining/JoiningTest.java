package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.RealNameVerification.Result;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionChoice.Way;

/** The states of a joining and what leads from one to the next. */
class JoiningTest {

    private static final Instant NOW = Instant.parse("2026-03-16T06:20:00Z");
    private static final UnionChoice COURIERS =
            new UnionChoice(Way.PLACE, UnionId.next(), new OrgPath("yj.01.0101.courier."));
    private static final UnionChoice POOL =
            new UnionChoice(Way.UNKNOWN, UnionId.next(), new OrgPath("yj.01.0101.pool."));

    private static Joining submitted(UnionChoice choice) {
        return Joining.submit(AccountId.next(), Applicants.applicationFor(choice), Result.NOT_CHECKED, NOW);
    }

    private static Decision decision(@Nullable String reason) {
        return new Decision(AccountId.next(), "林静怡", NOW, reason);
    }

    private static void refused(Joining joining, UnaryOperator<Joining> verb) {
        assertThatThrownBy(() -> verb.apply(joining)).isInstanceOf(NotPossibleInState.class);
    }

    @Test
    void whoNamesAUnionWaitsForIt() {
        assertThat(submitted(COURIERS).state()).isEqualTo(JoiningState.SUBMITTED);
    }

    @Test
    void whoKnowsNoneWaitsInThePool() {
        assertThat(submitted(POOL).state()).isEqualTo(JoiningState.IN_POOL);
    }

    @Test
    void placedOutOfThePoolItWaitsForItsUnion() {
        Joining placed = submitted(POOL).place(COURIERS);

        assertThat(placed.state()).isEqualTo(JoiningState.SUBMITTED);
        assertThat(placed.application().choice()).isEqualTo(COURIERS);
    }

    @Test
    void inThePoolItCannotBeApproved() {
        refused(submitted(POOL), joining -> joining.approve(decision(null)));
    }

    @Test
    void anApprovedOneStaysAsItIs() {
        Joining approved = submitted(COURIERS).approve(decision(null));

        refused(approved, joining -> joining.approve(decision(null)));
        refused(approved, joining -> joining.giveBack(decision("理由")));
        refused(approved, joining -> joining.place(COURIERS));
        refused(approved, Joining::withdraw);
    }

    @Test
    void whoGetsItBackIsToldWhy() {
        Joining returned = submitted(COURIERS).giveBack(decision("请改选快递员工会"));

        assertThat(returned.decision()).isNotNull();
        assertThat(returned.state()).isEqualTo(JoiningState.RETURNED);
        assertThatThrownBy(() -> submitted(COURIERS).giveBack(decision(null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReasonIsNeitherBlankNorLongerThanThreeHundredCharacters() {
        assertThatThrownBy(() -> decision(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision("字".repeat(301))).isInstanceOf(IllegalArgumentException.class);
        assertThat(decision("𠮷".repeat(300)).reason()).hasSize(600);
    }

    @Test
    void aReturnedOneCanBeSubmittedAgainAndKeepsItsIdentity() {
        Joining returned = submitted(COURIERS).giveBack(decision("理由"));
        Joining again = returned.submitAgain(Applicants.applicationFor(POOL), Result.MATCHES, NOW.plusSeconds(60));

        assertThat(again.id()).isEqualTo(returned.id());
        assertThat(again.state()).isEqualTo(JoiningState.IN_POOL);
        assertThat(again.submitted()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatWaitsCannotBeSubmittedAgain() {
        refused(
                submitted(COURIERS),
                joining -> joining.submitAgain(Applicants.applicationFor(COURIERS), Result.MATCHES, NOW));
    }

    @Test
    void aReturnedOneCannotBeDecidedUntilItComesAgain() {
        Joining returned = submitted(COURIERS).giveBack(decision("理由"));

        refused(returned, joining -> joining.approve(decision(null)));
        refused(returned, joining -> joining.place(COURIERS));
    }

    @Test
    void anOpenOneCanBeWithdrawnOnce() {
        Joining withdrawn = submitted(POOL).withdraw();

        assertThat(withdrawn.state().isOpen()).isFalse();
        refused(withdrawn, Joining::withdraw);
    }

    @Test
    void theFormGoesOnWhereItIsNotFilledIn() {
        Application application = Applicants.applicationFor(COURIERS);

        assertThat(JoiningDraft.EMPTY.next()).isEqualTo(JoiningDraft.Step.PERSON);
        assertThat(JoiningDraft.EMPTY.with(application.person()).next()).isEqualTo(JoiningDraft.Step.WORK);
        assertThat(JoiningDraft.EMPTY.with(application.work()).next()).isEqualTo(JoiningDraft.Step.PERSON);
        assertThat(JoiningDraft.of(application).next()).isEqualTo(JoiningDraft.Step.CONSENTS);
    }

    @Test
    void aCompletedNumberStaysMarkedWhenItIsConfirmed() {
        Person typed = Applicants.applicationFor(COURIERS).person();
        JoiningDraft draft = JoiningDraft.EMPTY.with(new Person(typed.name(), typed.number(), true));

        Person confirmed =
                draft.with(new Person(typed.name(), typed.number(), false)).person();

        assertThat(confirmed).isNotNull().extracting(Person::completed).isEqualTo(true);
    }

    @Test
    void aMemberNumberCanBeReadAloudInGroups() {
        assertThat(MemberNumber.of("990101", 123).grouped()).isEqualTo("9901 0100 0001 23");
    }
}
