package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.phone.FoundMembership;
import org.niangjia.member.internal.phone.PhoneClaim;
import org.niangjia.member.internal.phone.PhoneClaimList;
import org.niangjia.member.internal.phone.PhoneDesk;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** A phone stands on a member's record: his, or a former owner's. */
class PhoneTest extends MemberTest {

    @Autowired
    private FoundMembership found;

    @Autowired
    private PhoneDesk phones;

    @Autowired
    private PhoneClaimList claims;

    @Autowired
    private Accounts accounts;

    private SignedIn cadre() {
        return applicants().staff("cadre");
    }

    /** Somebody whom his union entered, and who never signed in. */
    private Membership entered(PhoneNumber phone) {
        UnionChoice union = applicants().couriersOf(Applicants.WANGLAN);
        return in(cadre().scope(), () -> {
            long running = memberships.nextRunningNumbers(1).findFirst().orElseThrow();
            Membership membership = new Membership(
                    MemberId.next(),
                    null,
                    MembershipState.ACTIVE,
                    LocalDate.of(2025, 1, 1),
                    null,
                    MemberNumber.of("990101", running),
                    "古丽娜尔",
                    Applicants.anyNumber(),
                    phone,
                    new Work(Employment.NEW_FORM, Trade.COURIER),
                    union.union(),
                    union.path(),
                    LocalDate.of(2025, 1, 1));
            memberships.add(membership);
            return membership;
        });
    }

    private FoundMembership.Outcome confirm(AccountId account, String tail) {
        return Scopes.call(self(account), () -> found.confirm(account, tail));
    }

    private boolean isThere(AccountId account) {
        return Scopes.call(self(account), () -> found.isThere(account));
    }

    private static String tailOf(Membership member) {
        return member.nationalNumber().value().substring(12);
    }

    @Test
    void thePhoneAloneGivesNobodyAMembershipAndTheEndOfTheNumberDoes() {
        PhoneNumber phone = Applicants.anyPhone();
        Membership member = entered(phone);
        AccountId account = accounts.ofPhone(phone);
        assertThat(isThere(account)).isTrue();
        assertThat(seen(self(account), member)).isEmpty();

        assertThat(confirm(account, " " + tailOf(member).toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOf(FoundMembership.Bound.class);

        assertThat(seen(self(account), member)).isPresent();
        assertThat(audited("member.membership-bound", "member:" + member.id())).isOne();
    }

    @Test
    void afterFiveWrongEndsOneWaits() {
        PhoneNumber phone = Applicants.anyPhone();
        Membership member = entered(phone);
        AccountId account = accounts.ofPhone(phone);

        List<FoundMembership.Outcome> outcomes =
                IntStream.range(0, 5).mapToObj(number -> confirm(account, "x")).toList();

        assertThat(outcomes.getFirst()).isEqualTo(new FoundMembership.Wrong(4));
        assertThat(outcomes.getLast()).isInstanceOf(FoundMembership.Locked.class);
        assertThat(confirm(account, tailOf(member))).isInstanceOf(FoundMembership.Locked.class);
    }

    @Test
    void whoIsNotTheMemberAsksForHisPhoneAndTheDeskFreesIt() {
        PhoneNumber phone = Applicants.anyPhone();
        Membership member = entered(phone);
        AccountId account = accounts.ofPhone(phone);

        assertThat(Scopes.call(self(account), () -> found.isNotMe(account))).isTrue();
        assertThat(isThere(account)).isFalse();
        SignedIn cadre = cadre();
        PhoneClaim claim = at(cadre, () -> claims.waiting()).keySet().stream()
                .filter(one -> one.member().equals(member.id()))
                .findFirst()
                .orElseThrow();

        SignedIn yundong = applicants().staff("cadre-yundong");
        assertThatThrownBy(() -> at(yundong, () -> phones.settle(claim.id(), true, null, yundong)))
                .isInstanceOf(NotFound.class);
        at(cadre, () -> phones.settle(claim.id(), true, "机主已换", cadre));

        assertThat(seen(cadre.scope(), member).orElseThrow().phone()).isNull();
        assertThat(audited("member.phone-freed", "member:" + member.id())).isOne();
    }

    @Test
    void theNewOwnerOfARecycledPhoneGetsOutOfTheAccountOfTheFormer() {
        PhoneNumber phone = Applicants.anyPhone();
        Membership member = entered(phone);
        AccountId account = accounts.ofPhone(phone);
        confirm(account, tailOf(member));

        Scopes.call(self(account), () -> found.isNotMe(account));
        SignedIn cadre = cadre();
        PhoneClaim claim = at(cadre, () -> claims.waiting()).keySet().stream()
                .filter(one -> one.member().equals(member.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> Scopes.call(self(account), () -> phones.settleOwn(claim.id(), true, account)))
                .isInstanceOf(NotFound.class);
        at(cadre, () -> phones.settle(claim.id(), true, null, cadre));

        assertThat(seen(self(account), member)).isEmpty();
        assertThat(seen(cadre.scope(), member).orElseThrow().account()).isNull();
    }
}
