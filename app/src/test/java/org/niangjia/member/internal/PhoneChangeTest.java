package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.WorkerAccounts;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipHistory;
import org.niangjia.member.internal.phone.FoundMembership;
import org.niangjia.member.internal.phone.MyPhone;
import org.niangjia.member.internal.phone.PhoneClaim;
import org.niangjia.member.internal.phone.PhoneClaimList;
import org.niangjia.member.internal.phone.PhoneDesk;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** A worker takes another phone: what follows, what stands in the way, and who wins it. */
class PhoneChangeTest extends MemberTest {

    @Autowired
    private MyPhone phones;

    @Autowired
    private FoundMembership found;

    @Autowired
    private PhoneClaimList claimList;

    @Autowired
    private PhoneDesk phoneDesk;

    @Autowired
    private MembershipHistory history;

    @Autowired
    private WorkerSignIn signIn;

    @Autowired
    private WorkerAccounts workers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    private String codeFor(PhoneNumber phone) {
        WorkerSignIn.CodeSent sent = (WorkerSignIn.CodeSent) signIn.requestCode(phone);
        return String.valueOf(sent.shown());
    }

    private MyPhone.Outcome change(AccountId account, PhoneNumber phone, String code) {
        return Scopes.call(self(account), () -> phones.change(account, phone, code, "here"));
    }

    private MyPhone.Outcome change(AccountId account, PhoneNumber phone) {
        return change(account, phone, codeFor(phone));
    }

    private AccountId accountOf(Membership member) {
        return Objects.requireNonNull(member.account());
    }

    private PhoneNumber phoneOf(AccountId account) {
        return Scopes.call(self(account), () -> accounts.phoneOf(account)).orElseThrow();
    }

    private List<String> kindsToldTo(AccountId account) {
        return in(self(account), () -> inbox.newest(20)).stream()
                .map(message -> message.kind())
                .toList();
    }

    private PhoneClaim claimOn(Membership member, SignedIn cadre) {
        return at(cadre, () -> claimList.waiting()).keySet().stream()
                .filter(one -> one.member().equals(member.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signInAndRecordFollowTheNewPhoneAndTheUnionSeesIt() {
        Membership member = member();
        AccountId account = accountOf(member);
        PhoneNumber before = phoneOf(account);
        PhoneNumber phone = Applicants.anyPhone();

        assertThat(change(account, phone)).isEqualTo(new MyPhone.Changed(before));

        assertThat(phoneOf(account)).isEqualTo(phone);
        assertThat(accounts.ofPhone(phone)).isEqualTo(account);
        assertThat(accounts.ofPhone(before)).isNotEqualTo(account);
        SignedIn cadre = applicants().staff("cadre");
        assertThat(seen(cadre.scope(), member).orElseThrow().phone()).isEqualTo(phone);
        assertThat(in(cadre.scope(), () -> history.of(member.id())))
                .extracting(MembershipDeed::kind)
                .contains(MembershipDeed.Kind.PHONE_CHANGED);
        assertThat(audited("member.phone-changed", "member:" + member.id())).isOne();
        assertThat(kindsToldTo(account)).contains("phone.changed");
    }

    @Test
    void aJoiningOnItsWayFollowsToo() {
        Joining joining = applicants().waiting(applicants().couriersOf(Applicants.WANGLAN));
        PhoneNumber phone = Applicants.anyPhone();

        change(joining.account(), phone);

        Membership member = memberOf(joining, "cadre");
        assertThat(member.phone()).isEqualTo(phone);
    }

    @Test
    void aWrongCodeChangesNothing() {
        Membership member = member();
        AccountId account = accountOf(member);
        PhoneNumber phone = Applicants.anyPhone();
        codeFor(phone);

        assertThat(change(account, phone, "x")).isEqualTo(new MyPhone.Refused(new WorkerSignIn.WrongCode(4)));

        assertThat(phoneOf(account)).isNotEqualTo(phone);
        assertThat(seen(self(account), member).orElseThrow().phone()).isEqualTo(member.phone());
    }

    @Test
    void whoseOldPhoneIsLostShowsTheEndOfHisNumberFiveTimesAtMost() {
        Membership member = member();
        AccountId account = accountOf(member);
        String tail = member.nationalNumber().value().substring(12);

        assertThat(Scopes.call(self(account), () -> phones.showByNumber(account, "１" + tail.substring(1) + "0")))
                .isEqualTo(new MyPhone.Wrong(4));
        assertThat(Scopes.call(self(account), () -> phones.showByNumber(account, "")))
                .isEqualTo(new MyPhone.Wrong(3));
        assertThat(Scopes.call(self(account), () -> phones.showByNumber(account, " " + tail)))
                .isEqualTo(new MyPhone.Shown());
        for (int i = 0; i < 5; i++) {
            Scopes.call(self(account), () -> phones.showByNumber(account, "000000x"));
        }
        assertThat(Scopes.call(self(account), () -> phones.showByNumber(account, tail)))
                .isInstanceOf(MyPhone.Waits.class);
    }

    @Test
    void anAccountWithoutAnythingGivesItsPhoneUpAndNobodySignsInWithItAnyMore() {
        PhoneNumber phone = Applicants.anyPhone();
        AccountId empty = accounts.ofPhone(phone);
        AccountId account = accountOf(member());

        assertThat(change(account, phone)).isInstanceOf(MyPhone.Changed.class);

        assertThat(accounts.ofPhone(phone)).isEqualTo(account);
        assertThat(Scopes.call(self(empty), () -> accounts.phoneOf(empty))).isEmpty();
        assertThat(audited("member.phone-given-up", "account:" + empty)).isOne();
        assertThat(Scopes.call(self(empty), () -> workers.erase(empty))).isPositive();
    }

    @Test
    void whoWaitsToBecomeAMemberKeepsHisPhone() {
        Joining joining = applicants().waiting(applicants().couriersOf(Applicants.WANGLAN));
        PhoneNumber phone = phoneOf(joining.account());

        assertThat(change(accountOf(member()), phone)).isInstanceOf(MyPhone.InJoining.class);

        assertThat(phoneOf(joining.account())).isEqualTo(phone);
    }

    @Test
    void thePhoneOfAnotherMemberIsAskedForFreedAndThenTaken() {
        Membership other = member();
        AccountId holder = accountOf(other);
        PhoneNumber phone = phoneOf(holder);
        AccountId account = accountOf(member());
        String code = codeFor(phone);

        assertThat(change(account, phone, code)).isInstanceOf(MyPhone.OfAnother.class);
        assertThat(Scopes.call(self(account), () -> phones.claim(account, phone, code)))
                .isEmpty();
        assertThat(kindsToldTo(account)).contains("phone.asked-for-change");
        assertThat(kindsToldTo(holder)).contains("phone.claimed");
        assertThat(phoneOf(holder)).isEqualTo(phone);

        SignedIn cadre = applicants().staff("cadre");
        PhoneClaim claim = claimOn(other, cadre);
        at(cadre, () -> phoneDesk.settle(claim.id(), true, null, cadre));
        assertThat(kindsToldTo(account)).contains("phone.freed-for-change");

        forgetTheWait();
        assertThat(change(account, phone)).isInstanceOf(MyPhone.Changed.class);
        assertThat(phoneOf(account)).isEqualTo(phone);
        assertThat(Scopes.call(self(holder), () -> accounts.phoneOf(holder))).isEmpty();
        Membership left = seen(cadre.scope(), other).orElseThrow();
        assertThat(left.account()).isNull();
        assertThat(left.phone()).isNull();
    }

    /** As if the minute between two codes had passed. */
    private void forgetTheWait() {
        in(
                new Scope.None(),
                () -> sql.sql("update identity.sign_in_code set sent = sent - interval '2 minutes'")
                        .update());
    }

    @Test
    void aMemberWhoTakesAnotherPhoneLeavesTheOldOneToWhoAskedForIt() {
        Membership other = member();
        AccountId holder = accountOf(other);
        PhoneNumber phone = phoneOf(holder);
        AccountId account = accountOf(member());
        String code = codeFor(phone);
        Scopes.call(self(account), () -> phones.claim(account, phone, code));

        PhoneNumber his = Applicants.anyPhone();
        change(holder, his);

        assertThat(kindsToldTo(account)).contains("phone.freed-for-change");
        assertThat(change(account, phone)).isInstanceOf(MyPhone.Changed.class);
        Membership left = seen(applicants().staff("cadre").scope(), other).orElseThrow();
        assertThat(left.phone()).isEqualTo(his);
        assertThat(left.account()).isEqualTo(holder);
    }

    @Test
    void ofTwoWhoTakeAPhoneAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        PhoneNumber phone = Applicants.anyPhone();
        AccountId first = accountOf(member());
        AccountId second = accountOf(member());
        String code = codeFor(phone);
        Callable<MyPhone.Outcome> one = () -> change(first, phone, code);
        Callable<MyPhone.Outcome> two = () -> change(second, phone, code);
        List<MyPhone.Outcome> outcomes;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            outcomes = both.invokeAll(List.of(one, two)).stream()
                    .map(PhoneChangeTest::resultOf)
                    .toList();
        }

        assertThat(outcomes).filteredOn(MyPhone.Changed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof MyPhone.Changed))
                .singleElement()
                .isIn(new MyPhone.Refused(new WorkerSignIn.NoValidCode()), new MyPhone.JustTaken());
        AccountId winner = outcomes.getFirst() instanceof MyPhone.Changed ? first : second;
        assertThat(accounts.ofPhone(phone)).isEqualTo(winner);
    }

    @Test
    void theDatabaseItselfLetsOnlyOneOfTwoTransactionsHaveAPhone() throws Exception {
        PhoneNumber phone = Applicants.anyPhone();
        AccountId first = accountOf(member());
        AccountId second = accountOf(member());

        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Boolean> other = Scopes.call(
                    self(first),
                    () -> transaction.execute(status -> {
                        workers.takePhone(first, phone);
                        Future<Boolean> waiting = beside.submit(() -> takes(second, phone));
                        pause();
                        assertThat(waiting.isDone()).isFalse();
                        return waiting;
                    }));
            assertThat(other.get()).isFalse();
        }
        assertThat(accounts.ofPhone(phone)).isEqualTo(first);
    }

    private boolean takes(AccountId account, PhoneNumber phone) {
        try {
            Scopes.call(self(account), () -> workers.takePhone(account, phone));
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MyPhone.Outcome resultOf(Future<MyPhone.Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasAskedForGoesWithThePersonAndWithTheRecord() {
        Membership other = member();
        PhoneNumber phone = phoneOf(accountOf(other));
        AccountId account = accountOf(member());
        String code = codeFor(phone);
        Scopes.call(self(account), () -> phones.claim(account, phone, code));

        assertThat(Scopes.call(self(account), () -> found.claimsOf(account)).asked())
                .hasSize(1);
        asIntruder(
                "delete from member.membership_deed where membership = ?",
                other.id().value());
        asIntruder("delete from member.membership where id = ?", other.id().value());

        assertThat(Scopes.call(self(account), () -> found.claimsOf(account)).asked())
                .isEmpty();
    }
}
