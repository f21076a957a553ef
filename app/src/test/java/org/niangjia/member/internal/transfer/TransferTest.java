package org.niangjia.member.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.member.internal.Applicants.WANGLAN;
import static org.niangjia.member.internal.Applicants.YUNDONG;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.membership.KeptReason;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipDesk;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.MyMembership;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.InboxMessage;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** Members go from one union to another: joined once, transferred as their work moves. */
class TransferTest extends MemberTest {

    @Autowired
    private TransferDesk transfers;

    @Autowired
    private MyTransfer mine;

    @Autowired
    private MyMembership myMembership;

    @Autowired
    private MembershipDesk records;

    @Autowired
    private Inbox inbox;

    private SignedIn cadre() {
        return applicants().staff("cadre");
    }

    private SignedIn yundong() {
        return applicants().staff("cadre-yundong");
    }

    private TransferId sent(Membership member) {
        SignedIn cadre = cadre();
        return ((TransferOutcome.Asked) at(
                        cadre,
                        () -> transfers.send(
                                member.id(),
                                applicants().couriersOf(YUNDONG).union().value(),
                                "去云东区工作",
                                cadre)))
                .id();
    }

    private List<MembershipDeed> historyOf(Membership member) {
        AccountId account = accountOf(member);
        return Scopes.call(self(account), () -> myMembership.of(account))
                .orElseThrow()
                .history();
    }

    private static AccountId accountOf(Membership member) {
        return Objects.requireNonNull(member.account());
    }

    private List<String> toldTo(Membership member) {
        return Scopes.call(self(accountOf(member)), () -> inbox.newest(20)).stream()
                .map(InboxMessage::kind)
                .toList();
    }

    @Test
    void whoIsSentOnBelongsToTheOtherUnionOnceItAcceptsAndTheMembershipGoesOn() {
        Membership member = member();
        TransferId transfer = sent(member);
        assertThat(seen(cadre().scope(), member).orElseThrow().state()).isEqualTo(MembershipState.TRANSFERRING);

        SignedIn yundong = yundong();
        assertThat(at(yundong, () -> transfers.accept(transfer, yundong))).isInstanceOf(TransferOutcome.Done.class);

        Membership there = seen(yundong.scope(), member).orElseThrow();
        assertThat(there.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(there.union()).isEqualTo(applicants().couriersOf(YUNDONG).union());
        assertThat(there.joined()).isEqualTo(member.joined());
        assertThat(there.number()).isEqualTo(member.number());
        assertThat(seen(cadre().scope(), member)).isEmpty();
        assertThat(historyOf(member))
                .extracting(MembershipDeed::kind)
                .containsExactly(
                        MembershipDeed.Kind.JOINED,
                        MembershipDeed.Kind.TRANSFER_ASKED,
                        MembershipDeed.Kind.TRANSFERRED);
        assertThat(historyOf(member).get(1).text()).isEqualTo("去云东区工作");
        assertThat(audited("member.transferred", "member:" + member.id())).isOne();
        assertThat(toldTo(member)).contains("transfer.asked", "transfer.done");
    }

    @Test
    void theReceivingUnionSeesTheRequestAndNotTheRecordUntilItAccepts() {
        Membership member = member();
        TransferId id = sent(member);
        SignedIn yundong = yundong();

        Transfer transfer = at(yundong, () -> transfers.open(id, yundong));
        assertThat(transfer.person().name()).isEqualTo(member.name());
        assertThat(at(yundong, () -> transfers.lists(yundong)).mine())
                .extracting(Transfer::id)
                .contains(id);

        assertThat(seen(yundong.scope(), member)).isEmpty();
        assertThat(count(
                        yundong.scope(),
                        "select count(*) from member.membership_deed where membership = ?",
                        member.id().value()))
                .isZero();
    }

    @Test
    void aReturnedTransferLeavesTheMemberWhereHeIsAndTellsHimWhy() {
        Membership member = member();
        TransferId transfer = sent(member);
        SignedIn yundong = yundong();

        at(yundong, () -> transfers.giveBack(transfer, "不在我区工作", yundong));

        Membership here = seen(cadre().scope(), member).orElseThrow();
        assertThat(here.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(here.union()).isEqualTo(member.union());
        assertThat(historyOf(member).getLast().text()).isEqualTo("不在我区工作");
        assertThat(toldTo(member)).contains("transfer.returned");
    }

    @Test
    void ofTwoOfficersWhoSendTheSameMemberAtOnceOneWinsAndTheOtherLearnsIt() throws Exception {
        Membership member = member();
        SignedIn cadre = cadre();
        SignedIn officer = applicants().staff("officer");
        List<Callable<TransferOutcome>> tries = IntStream.range(0, 16)
                .<Callable<TransferOutcome>>mapToObj(number -> () -> {
                    SignedIn who = number % 2 == 0 ? cadre : officer;
                    return at(
                            who,
                            () -> transfers.send(
                                    member.id(),
                                    applicants().couriersOf(YUNDONG).union().value(),
                                    null,
                                    who));
                })
                .toList();

        List<TransferOutcome> outcomes;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(TransferOutcome.Asked.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(TransferOutcome.UnderWay.class::isInstance)
                .hasSize(15);
    }

    @Test
    void ofManyAcceptancesAtOnceOneWins() throws Exception {
        Membership member = member();
        TransferId id = sent(member);
        SignedIn yundong = yundong();
        List<Callable<TransferOutcome>> tries = IntStream.range(0, 16)
                .<Callable<TransferOutcome>>mapToObj(number -> () -> at(yundong, () -> transfers.accept(id, yundong)))
                .toList();

        List<TransferOutcome> outcomes;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(TransferOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(TransferOutcome.Settled.class::isInstance)
                .hasSize(15);
        assertThat(audited("member.transferred", "member:" + member.id())).isOne();
    }

    @Test
    void whoAsksHimselfWaitsForTheReceivingUnionAndCanTakeItBack() {
        Membership member = member();
        AccountId account = accountOf(member);

        Scopes.call(self(account), () -> mine.ask(account, applicants().couriersOf(YUNDONG), "换了平台"));
        assertThat(Scopes.call(self(account), () -> mine.of(account))).isPresent();
        Scopes.call(self(account), () -> mine.stay(account));

        assertThat(seen(self(account), member).orElseThrow().state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(Scopes.call(self(account), () -> mine.of(account))).isEmpty();
    }

    @Test
    void aUnionAsksForAMemberOfAnotherByNameAndNumberAndTheMemberAgrees() {
        Membership member = member();
        AccountId account = accountOf(member);
        SignedIn yundong = yundong();

        TransferOutcome asked = at(
                yundong,
                () -> transfers.askIn(
                        member.name(),
                        member.nationalNumber(),
                        applicants().couriersOf(YUNDONG).union().value(),
                        null,
                        yundong));
        assertThat(asked).isInstanceOf(TransferOutcome.Asked.class);
        assertThat(toldTo(member)).contains("transfer.claimed");
        TransferId id = ((TransferOutcome.Asked) asked).id();
        assertThatThrownBy(() -> at(yundong, () -> transfers.accept(id, yundong)))
                .isInstanceOf(NotFound.class);

        Optional<TransferOutcome> agreed = Scopes.call(self(account), () -> mine.agree(account));

        assertThat(agreed.orElseThrow()).isInstanceOf(TransferOutcome.Done.class);
        assertThat(seen(yundong.scope(), member).orElseThrow().union())
                .isEqualTo(applicants().couriersOf(YUNDONG).union());
    }

    @Test
    void theReleasingUnionLetsAMemberGoWhomAnotherAsksFor() {
        Membership member = member();
        SignedIn yundong = yundong();
        TransferOutcome.Asked asked = (TransferOutcome.Asked) at(
                yundong,
                () -> transfers.askIn(
                        member.name(),
                        member.nationalNumber(),
                        applicants().couriersOf(YUNDONG).union().value(),
                        null,
                        yundong));
        SignedIn cadre = cadre();

        assertThat(at(cadre, () -> transfers.accept(asked.id(), cadre))).isInstanceOf(TransferOutcome.Done.class);

        assertThat(seen(yundong.scope(), member)).isPresent();
        assertThat(seen(cadre.scope(), member)).isEmpty();
    }

    @Test
    void aNameThatDoesNotFitTheNumberTellsNothing() {
        Membership member = member();
        SignedIn yundong = yundong();

        assertThat(at(
                        yundong,
                        () -> transfers.askIn(
                                "别的名字",
                                member.nationalNumber(),
                                applicants().couriersOf(YUNDONG).union().value(),
                                null,
                                yundong)))
                .isEqualTo(new TransferOutcome.Unknown());
        assertThat(at(
                        yundong,
                        () -> transfers.askIn(
                                member.name(),
                                Applicants.anyNumber(),
                                applicants().couriersOf(YUNDONG).union().value(),
                                null,
                                yundong)))
                .isEqualTo(new TransferOutcome.Unknown());
    }

    @Test
    void nobodyAsksForAMemberIntoAUnionOutsideOfHisScope() {
        Membership member = member();
        SignedIn yundong = yundong();

        assertThatThrownBy(() -> at(
                        yundong,
                        () -> transfers.askIn(
                                member.name(),
                                member.nationalNumber(),
                                applicants().couriersOf(WANGLAN).union().value(),
                                null,
                                yundong)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aKeptMembershipIsActiveInTheNewUnionAndKeptAgainIfItIsReturned() {
        Membership member = member();
        SignedIn cadre = cadre();
        at(cadre, () -> records.keep(member.id(), KeptReason.UNEMPLOYED, null, cadre));
        TransferId first = sent(member);
        SignedIn yundong = yundong();

        at(yundong, () -> transfers.giveBack(first, "还没有就业", yundong));
        Membership kept = seen(cadre.scope(), member).orElseThrow();
        assertThat(kept.state()).isEqualTo(MembershipState.KEPT);
        assertThat(kept.keptReason()).isEqualTo(KeptReason.UNEMPLOYED);

        TransferId second = sent(member);
        at(yundong, () -> transfers.accept(second, yundong));
        Membership there = seen(yundong.scope(), member).orElseThrow();
        assertThat(there.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(there.keptReason()).isNull();
    }

    @Test
    void whoLeavesWhileATransferWaitsIsNotMoved() {
        Membership member = member();
        TransferId transfer = sent(member);
        AccountId account = accountOf(member);
        Scopes.run(self(account), () -> myMembership.leave(account));
        SignedIn yundong = yundong();

        assertThat(at(yundong, () -> transfers.accept(transfer, yundong))).isInstanceOf(TransferOutcome.Settled.class);
        assertThat(seen(self(account), member).orElseThrow().state()).isEqualTo(MembershipState.LEFT);
    }

    @Test
    void theSameUnionIsNoTransfer() {
        Membership member = member();
        SignedIn cadre = cadre();

        assertThat(at(cadre, () -> transfers.send(member.id(), member.union().value(), null, cadre)))
                .isEqualTo(new TransferOutcome.SameUnion());
    }
}
