package org.niangjia.member.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.approval.internal.ApprovalDesk;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningDesk;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A membership from joining to its end. */
class MembershipLifeTest extends MemberTest {

    @Autowired
    private MembershipDesk records;

    @Autowired
    private MyMembership mine;

    @Autowired
    private ApprovalDesk approvals;

    private SignedIn cadre() {
        return applicants().staff("cadre");
    }

    private static AccountId accountOf(Membership member) {
        return Objects.requireNonNull(member.account());
    }

    @Test
    void openingARecordIsAuditedWithTheReader() {
        Membership member = member();
        SignedIn cadre = cadre();

        at(cadre, () -> records.open(member.id(), cadre));

        assertThat(count(
                        new Scope.None(),
                        "select count(*) from audit.entry where action = 'member.opened' and subject = ? and account = ?",
                        "member:" + member.id(),
                        cadre.account().value()))
                .isOne();
    }

    @Test
    void aRecordOfAnotherCountyIsLikeOneThatDoesNotExist() {
        Membership member = member();
        SignedIn yundong = applicants().staff("cadre-yundong");

        assertThatThrownBy(() -> at(yundong, () -> records.open(member.id(), yundong)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> at(yundong, () -> records.keep(member.id(), KeptReason.RETIRED, null, yundong)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRetiredMembersMembershipIsKeptAndResumedWhenHeWorksAgain() {
        Membership member = member();
        SignedIn cadre = cadre();

        at(cadre, () -> records.keep(member.id(), KeptReason.RETIRED, "退休证已看", cadre));
        Membership kept = seen(cadre.scope(), member).orElseThrow();
        assertThat(kept.state()).isEqualTo(MembershipState.KEPT);
        assertThat(kept.keptReason()).isEqualTo(KeptReason.RETIRED);

        at(cadre, () -> records.resume(member.id(), cadre));
        Membership again = seen(cadre.scope(), member).orElseThrow();
        assertThat(again.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(again.keptReason()).isNull();
        MembershipDesk.Opened opened = at(cadre, () -> records.open(member.id(), cadre));
        assertThat(opened.history())
                .extracting(MembershipDeed::kind)
                .containsExactly(MembershipDeed.Kind.JOINED, MembershipDeed.Kind.KEPT, MembershipDeed.Kind.RESUMED);
        assertThat(opened.history().get(1).actor()).isEqualTo("林静怡");
        assertThat(opened.history().get(1).text()).isEqualTo("退休证已看");
    }

    @Test
    void whatIsNotKeptCannotBeResumed() {
        Membership member = member();
        SignedIn cadre = cadre();

        assertThat(at(cadre, () -> records.resume(member.id(), cadre)))
                .isEqualTo(new MembershipDesk.NotInState(MembershipState.ACTIVE));
    }

    @Test
    void whoLeavesIsNoMemberAnyMoreAndKeepsHisHistory() {
        Membership member = member();
        AccountId account = accountOf(member);

        Scopes.run(self(account), () -> mine.leave(account));

        MyMembership.Opened opened =
                Scopes.call(self(account), () -> mine.of(account)).orElseThrow();
        assertThat(opened.membership().state()).isEqualTo(MembershipState.LEFT);
        assertThat(opened.history().getLast().kind()).isEqualTo(MembershipDeed.Kind.LEFT);
        assertThat(audited("member.left", "member:" + member.id())).isOne();
    }

    @Test
    void aRemovalTakesEffectWhenASecondPersonAgrees() {
        Membership member = removed();

        assertThat(seen(cadre().scope(), member).orElseThrow().state()).isEqualTo(MembershipState.REMOVED);
        assertThat(audited("member.removed", "member:" + member.id())).isOne();
    }

    private Membership removed() {
        Membership member = member();
        SignedIn cadre = cadre();
        SignedIn officer = applicants().staff("officer");
        MembershipDesk.Proposed proposed =
                (MembershipDesk.Proposed) at(cadre, () -> records.proposeRemoval(member.id(), "依法被判处刑罚", cadre));
        assertThat(seen(cadre.scope(), member).orElseThrow().state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(at(cadre, () -> approvals.approve(proposed.change(), cadre)))
                .isInstanceOf(ApprovalDesk.OwnProposal.class);
        assertThat(at(officer, () -> approvals.approve(proposed.change(), officer)))
                .isInstanceOf(ApprovalDesk.Done.class);
        return member;
    }

    @Test
    void whoWasRemovedCanAskAgainAndTheOfficerSeesTheEarlierRecord() {
        Membership member = removed();
        CitizenId number = member.nationalNumber();
        SignedIn cadre = cadre();

        Joining second = applicants().waiting(applicants().couriersOf(WANGLAN), number);
        JoiningDesk.Opened opened = at(cadre, () -> desk.open(second.id(), cadre));
        assertThat(opened.because().mentions("joining.because.earlier-removed")).isTrue();

        Membership again = memberOf(second, "cadre");
        assertThat(again.id()).isNotEqualTo(member.id());
        assertThat(at(cadre, () -> records.open(again.id(), cadre)).earlier())
                .extracting(Membership::id)
                .containsExactly(member.id());
    }

    @Test
    void anotherCountyLearnsThatThereWasARemovalAndNoMore() {
        Membership member = removed();
        SignedIn yundong = applicants().staff("cadre-yundong");
        Joining elsewhere = applicants().waiting(applicants().couriersOf(Applicants.YUNDONG), member.nationalNumber());

        JoiningDesk.Opened opened = at(yundong, () -> desk.open(elsewhere.id(), yundong));

        assertThat(opened.because().mentions("joining.because.earlier-removed")).isTrue();
        assertThat(in(yundong.scope(), () -> memberships.endedOf(member.nationalNumber())))
                .isEmpty();
    }

    @Test
    void whatEndedStaysEnded() {
        Membership member = member();
        SignedIn cadre = cadre();
        at(cadre, () -> records.noteDeath(member.id(), "家属告知", cadre));

        assertThat(at(cadre, () -> records.keep(member.id(), KeptReason.RETIRED, null, cadre)))
                .isEqualTo(new MembershipDesk.NotInState(MembershipState.DECEASED));
        assertThatThrownBy(() -> seen(cadre.scope(), member).orElseThrow().beginTransfer())
                .isInstanceOf(WrongMembershipState.class);
    }

    @Test
    void aSocialWorkerReadsRecordsAndDoesNotChangeThem() {
        Membership member = member();
        SignedIn cadre = cadre();
        SignedIn social =
                new SignedIn(cadre.account(), applicants().staff("social").roles(), cadre.within());

        assertThat(at(social, () -> records.open(member.id(), social))
                        .membership()
                        .id())
                .isEqualTo(member.id());
        assertThatThrownBy(() -> at(social, () -> records.keep(member.id(), KeptReason.RETIRED, null, social)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
