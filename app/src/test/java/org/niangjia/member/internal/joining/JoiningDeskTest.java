package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;
import static org.niangjia.member.internal.Applicants.YUNDONG;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.CitizenId;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MyMembership;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.Reveals;
import org.springframework.beans.factory.annotation.Autowired;

/** The union's people decide. */
class JoiningDeskTest extends MemberTest {

    @Autowired
    private MyMembership mine;

    private SignedIn cadre() {
        return applicants().staff("cadre");
    }

    private JoiningDesk.Outcome approve(Joining joining, SignedIn decider) {
        return at(decider, () -> desk.approve(joining.id(), decider));
    }

    private long audited(String action, Joining joining) {
        return audited(action, "joining:" + joining.id());
    }

    @Test
    void whoIsApprovedIsAMemberOfTheUnionHeAskedFor() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(approve(joining, cadre())).isInstanceOf(JoiningDesk.Approved.class);

        Standing.Member member = (Standing.Member) Scopes.<Standing, RuntimeException>call(
                self(joining.account()), () -> form.standing(joining.account()));
        assertThat(member.membership().union())
                .isEqualTo(joining.application().choice().union());
        assertThat(member.membership().nationalNumber())
                .isEqualTo(joining.application().person().number());
        assertThat(member.membership().number().value()).startsWith("990101");
        assertThat(audited("member.joining-approved", joining)).isOne();
    }

    @Test
    void ofSixtyFourApprovalsAtOnceOneWinsAndTheOthersLearnWhoDidIt() throws Exception {
        SignedIn cadre = cadre();
        SignedIn officer = applicants().staff("officer");
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        List<Callable<JoiningDesk.Outcome>> tries = IntStream.range(0, 64)
                .<Callable<JoiningDesk.Outcome>>mapToObj(
                        number -> () -> approve(joining, number % 2 == 0 ? cadre : officer))
                .toList();

        List<JoiningDesk.Outcome> outcomes;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(JoiningDesk.Approved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(JoiningDesk.NotPending.class::isInstance)
                .hasSize(63)
                .allSatisfy(outcome -> {
                    Decision decision =
                            ((JoiningDesk.NotPending) outcome).joining().decision();
                    assertThat(Objects.requireNonNull(decision).byName()).isIn("林静怡", "陈国平");
                });
        assertThat(count(
                        self(joining.account()),
                        "select count(*) from member.membership where account = ?",
                        joining.account().value()))
                .isOne();
        assertThat(audited("member.joining-approved", joining)).isOne();
    }

    @Test
    void anApprovalWhileTheNumberHasAMembershipElsewhereIsRefused() {
        CitizenId number = Applicants.anyNumber();
        SignedIn yundong = applicants().staff("cadre-yundong");
        approve(applicants().waiting(applicants().couriersOf(YUNDONG), number), yundong);
        Joining second = applicants().waiting(applicants().couriersOf(WANGLAN), number);
        SignedIn cadre = cadre();

        JoiningDesk.Opened opened = at(cadre, () -> desk.open(second.id(), cadre));
        assertThat(opened.because().mentions("joining.because.number-held")).isTrue();
        assertThat(approve(second, cadre)).isEqualTo(new JoiningDesk.NumberHeld());

        assertThat(at(cadre, () -> desk.open(second.id(), cadre)).joining().state())
                .isEqualTo(JoiningState.SUBMITTED);
        assertThat(audited("member.joining-approved", second)).isZero();
    }

    @Test
    void theNumberOfSomebodyWhoLeftCanJoinAgain() {
        CitizenId number = Applicants.anyNumber();
        Joining first = applicants().waiting(applicants().couriersOf(WANGLAN), number);
        approve(first, cadre());
        Scopes.run(self(first.account()), () -> mine.leave(first.account()));

        Joining second = applicants().waiting(applicants().couriersOf(WANGLAN), number);

        assertThat(approve(second, cadre())).isInstanceOf(JoiningDesk.Approved.class);
    }

    @Test
    void aJoiningInThePoolNeedsAUnionBeforeItIsApproved() {
        SignedIn cadre = cadre();
        Joining joining = applicants().waiting(applicants().poolOf(WANGLAN));
        assertThat(approve(joining, cadre)).isEqualTo(new JoiningDesk.NeedsUnion());

        UnionChoice couriers = applicants().couriersOf(WANGLAN);
        assertThat(at(cadre, () -> desk.place(joining.id(), cadre, couriers.union())))
                .isInstanceOf(JoiningDesk.Placed.class);

        assertThat(approve(joining, cadre)).isInstanceOf(JoiningDesk.Approved.class);
    }

    @Test
    void whatTheWorkerWithdrewIsNotDecided() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        Scopes.run(self(joining.account()), () -> form.withdraw(joining.account()));

        assertThat(approve(joining, cadre())).isInstanceOf(JoiningDesk.NotPending.class);
    }

    @Test
    void eachOpeningIsAuditedAndStandsOnceInTheHistory() {
        SignedIn cadre = cadre();
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));

        at(cadre, () -> desk.open(joining.id(), cadre));
        JoiningDesk.Opened opened = at(cadre, () -> desk.open(joining.id(), cadre));

        assertThat(audited("member.joining-opened", joining)).isEqualTo(2);
        assertThat(opened.history())
                .extracting(JoiningDeed::kind)
                .containsExactly(JoiningDeed.Kind.SUBMITTED, JoiningDeed.Kind.OPENED);
    }

    @Test
    void whoLookedAtTheWholeNumberAndWhyIsAuditedAndToldToTheWorker() {
        SignedIn cadre = cadre();
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));

        Reveals.Asked why = new Reveals.Asked(Reveals.RevealPurpose.CONTACT, "与本人电话核对");
        Application revealed =
                ((JoiningDesk.Revealed) at(cadre, () -> desk.reveal(joining.id(), cadre, why))).application();

        assertThat(revealed.person().number())
                .isEqualTo(joining.application().person().number());
        assertThat(audited("member.number-revealed", joining)).isOne();
        List<JoiningDeed> seen = Scopes.call(self(joining.account()), () -> form.historyOf(joining.id()));
        assertThat(seen.getLast().text()).isEqualTo("与本人电话核对");
        assertThat(seen.getLast().actor()).isEqualTo("林静怡");
    }

    @Test
    void theReasonsAreKeptWithTheApproval() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        approve(joining, cadre());

        String because = in(
                new Scope.None(),
                () -> sql.sql(
                                "select because from audit.entry where action = 'member.joining-approved' and subject = ?")
                        .param("joining:" + joining.id())
                        .query(String.class)
                        .single());

        assertThat(because).contains("joining.because.approve", "joining.because.consents-given");
        assertThat(because)
                .doesNotContain(joining.application().person().name())
                .doesNotContain(joining.application().person().number().value());
    }
}
