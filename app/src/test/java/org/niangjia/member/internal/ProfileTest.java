package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.consent.Consent;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.consent.Consents;
import org.niangjia.member.internal.consent.MyConsents;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.profile.Correction;
import org.niangjia.member.internal.profile.CorrectionDesk;
import org.niangjia.member.internal.profile.CorrectionState;
import org.niangjia.member.internal.profile.CorrectionSubject;
import org.niangjia.member.internal.profile.MyProfile;
import org.niangjia.member.internal.profile.MyProfile.Asking;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** A member corrects what is his to say, and asks his union for the rest; what he agreed to he reads as it was. */
class ProfileTest extends MemberTest {

    @Autowired
    private MyProfile profile;

    @Autowired
    private CorrectionDesk corrections;

    @Autowired
    private MyConsents myConsents;

    @Autowired
    private Consents consents;

    private AccountId someMember() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        SignedIn cadre = applicants().staff("cadre");
        at(cadre, () -> desk.approve(joining.id(), cadre));
        return joining.account();
    }

    private Membership membershipOf(AccountId account) {
        return Scopes.call(self(account), () -> profile.of(account, false))
                .membership()
                .orElseThrow();
    }

    private Asking ask(AccountId account, CorrectionSubject subject, String wished) {
        return Scopes.call(self(account), () -> profile.ask(account, subject, wished));
    }

    private List<Correction> askedBy(AccountId account) {
        return Scopes.call(self(account), () -> profile.of(account, false)).corrections();
    }

    @Test
    void aMemberSaysHimselfWhatHeWorksAs() {
        AccountId account = someMember();
        Work work = new Work(Employment.CONTRACT, Trade.TRUCK);

        Scopes.run(self(account), () -> profile.changeWork(account, work));

        assertThat(membershipOf(account).work()).isEqualTo(work);
    }

    @Test
    void hisNameIsWrittenByTheUnionOnly() {
        AccountId account = someMember();
        assertThat(ask(account, CorrectionSubject.NAME, "周晓锋")).isEqualTo(Asking.ASKED);
        assertThat(membershipOf(account).name()).isEqualTo("周晓峰");
        UUID correction = askedBy(account).getFirst().id();
        SignedIn cadre = applicants().staff("cadre");

        assertThat(at(cadre, () -> corrections.correct(correction, cadre))).isTrue();

        assertThat(membershipOf(account).name()).isEqualTo("周晓锋");
        assertThat(at(cadre, () -> corrections.correct(correction, cadre))).isFalse();
    }

    @Test
    void anotherCountyDoesNotSeeIt() {
        AccountId account = someMember();
        ask(account, CorrectionSubject.OTHER, "入会日期不对");
        UUID correction = askedBy(account).getFirst().id();
        SignedIn yundong = applicants().staff("cadre-yundong");

        assertThatThrownBy(() -> at(yundong, () -> corrections.correct(correction, yundong)))
                .isInstanceOf(NotFound.class);
        assertThat(at(yundong, () -> corrections.waiting()))
                .noneMatch(waiting -> waiting.correction().id().equals(correction));
    }

    @Test
    void aWishThatSaysNothingOrIsNoNameIsNotTaken() {
        AccountId account = someMember();

        assertThat(ask(account, CorrectionSubject.OTHER, " ")).isEqualTo(Asking.NOT_A_WISH);
        assertThat(ask(account, CorrectionSubject.OTHER, "写".repeat(301))).isEqualTo(Asking.NOT_A_WISH);
        assertThat(ask(account, CorrectionSubject.NAME, "周晓峰1")).isEqualTo(Asking.NOT_A_NAME);
    }

    @Test
    void twoTabsAskOnceAndWithdrawOnce() {
        AccountId account = someMember();
        ask(account, CorrectionSubject.OTHER, "民族写错了");
        ask(account, CorrectionSubject.OTHER, "民族写错了");
        UUID correction = askedBy(account).getFirst().id();
        assertThat(askedBy(account)).hasSize(1);

        Scopes.run(self(account), () -> profile.withdraw(account, correction));
        Scopes.run(self(account), () -> profile.withdraw(account, correction));

        assertThat(askedBy(account)).extracting(Correction::state).containsExactly(CorrectionState.WITHDRAWN);
    }

    @Test
    void aConsentWithdrawnTwiceIsWithdrawnOnce() {
        AccountId account = someMember();

        Scopes.run(self(account), () -> myConsents.withdraw(account, ConsentPurpose.TEXT_MESSAGE));
        Scopes.run(self(account), () -> myConsents.withdraw(account, ConsentPurpose.TEXT_MESSAGE));

        assertThat(count(
                        self(account),
                        "select count(*) from member.consent where purpose = 'TEXT_MESSAGE' and withdrawn is not null"))
                .isOne();
        assertThat(in(self(account), () -> consents.of(account)))
                .extracting(Consent::purpose)
                .doesNotContain(ConsentPurpose.TEXT_MESSAGE);
    }
}
