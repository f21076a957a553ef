package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.organisation.Scopes;

/** A worker fills in, submits, corrects and withdraws. */
class JoiningFormTest extends MemberTest {

    private Standing standing(AccountId account) {
        return Scopes.call(self(account), () -> form.standing(account));
    }

    @Test
    void whatWasFilledInIsThereInANewSession() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));

        Standing.Drafting later = (Standing.Drafting) standing(account);

        assertThat(later.draft().next()).isEqualTo(JoiningDraft.Step.CONSENTS);
        assertThat(later.draft().person()).isNotNull();
        assertThat(later.draft().choice()).isEqualTo(applicants().couriersOf(WANGLAN));
    }

    @Test
    void withoutTheRequiredConsentsNothingIsSubmitted() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));

        JoiningForm.Submission submission =
                Scopes.call(self(account), () -> form.submit(account, EnumSet.of(ConsentPurpose.TEXT_MESSAGE)));

        assertThat(submission)
                .isEqualTo(
                        new JoiningForm.ConsentMissing(EnumSet.of(ConsentPurpose.IDENTITY, ConsentPurpose.MEMBERSHIP)));
        assertThat(standing(account)).isInstanceOf(Standing.Drafting.class);
    }

    @Test
    void whatIsNotFilledInIsNotSubmitted() {
        AccountId account = applicants().newAccount();

        assertThat(Scopes.<JoiningForm.Submission, RuntimeException>call(
                        self(account), () -> form.submit(account, EnumSet.allOf(ConsentPurpose.class))))
                .isInstanceOf(JoiningForm.NothingToSubmit.class);
    }

    @Test
    void aConsentIsKeptWithItsVersionAndAnOptionalOneOnlyIfGiven() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));

        Scopes.call(self(account), () -> form.submit(account, ConsentPurpose.required()));

        assertThat(count(
                        self(account),
                        "select count(*) from member.consent where given is not null and (purpose, version) in (('IDENTITY', ?), ('MEMBERSHIP', ?))",
                        ConsentPurpose.IDENTITY.version(),
                        ConsentPurpose.MEMBERSHIP.version()))
                .isEqualTo(2);
        assertThat(count(self(account), "select count(*) from member.consent")).isEqualTo(2);
    }

    @Test
    void submittingTwiceGivesTheSameJoining() {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));

        Joining first = applicants().submit(account);
        Joining second = applicants().submit(account);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(count(self(account), "select count(*) from member.joining")).isOne();
    }

    @Test
    void submittingSixteenTimesAtOnceGivesOneJoining() throws Exception {
        AccountId account = applicants().filledIn(applicants().couriersOf(WANGLAN));
        List<Callable<JoiningId>> presses = Stream.<Callable<JoiningId>>generate(
                        () -> () -> applicants().submit(account).id())
                .limit(16)
                .toList();

        Set<JoiningId> joinings;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            joinings =
                    threads.invokeAll(presses).stream().map(Future::resultNow).collect(Collectors.toSet());
        }

        assertThat(joinings).hasSize(1);
        assertThat(count(self(account), "select count(*) from member.joining_deed"))
                .isOne();
    }

    @Test
    void aReturnedJoiningIsCorrectedFromWhatWasFilledInAndSubmittedAgain() {
        SignedIn cadre = applicants().staff("cadre");
        Joining first = applicants().waiting(applicants().couriersOf(WANGLAN));
        at(cadre, () -> desk.giveBack(first.id(), cadre, "请选“不知道”"));
        Standing.Returned returned = (Standing.Returned) standing(first.account());
        assertThat(returned.draft()).isEqualTo(JoiningDraft.of(first.application()));

        Scopes.run(
                self(first.account()),
                () -> form.save(first.account(), applicants().poolOf(WANGLAN)));
        Joining again = applicants().submit(first.account());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(JoiningState.IN_POOL);
        assertThat(again.application().person()).isEqualTo(first.application().person());
    }

    @Test
    void whatWaitsIsNotChangedByAFormThatWasLeftOpen() {
        Joining waiting = applicants().waiting(applicants().couriersOf(WANGLAN));
        AccountId account = waiting.account();

        Scopes.run(self(account), () -> form.save(account, applicants().poolOf(WANGLAN)));

        Standing.Waiting after = (Standing.Waiting) standing(account);
        assertThat(after.joining().application()).isEqualTo(waiting.application());
        assertThat(count(self(account), "select count(*) from member.joining_draft"))
                .isZero();
    }

    @Test
    void whoWithdrawsCanAskAgain() {
        Joining first = applicants().waiting(applicants().couriersOf(WANGLAN));
        AccountId account = first.account();
        Scopes.run(self(account), () -> form.withdraw(account));
        Scopes.run(self(account), () -> form.withdraw(account));
        assertThat(standing(account)).isEqualTo(new Standing.Drafting(JoiningDraft.EMPTY));

        applicants().fillIn(account, Applicants.applicationFor(applicants().couriersOf(WANGLAN)));
        Joining second = applicants().submit(account);

        assertThat(second.id()).isNotEqualTo(first.id());
    }
}
