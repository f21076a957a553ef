package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Passkeys;
import org.niangjia.identity.Passkeys.Passkey;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** Passkeys, with a device that really signs. */
class PasskeysTest extends PlatformTest {

    private static final String PASSWORD = "a password of the test";

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffAccounts administered;

    @Autowired
    private StaffSignIn passwords;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private final MockHttpServletRequest browser = new MockHttpServletRequest();
    private final DeviceOfTheTest device = new DeviceOfTheTest();

    private SignedIn someone(Role role, OrgPath within) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 18);
        accounts.addStaff(login, "测试", PASSWORD, within, Set.of(role));
        return ((StaffSignIn.Welcome) passwords.signIn(login, PASSWORD)).person();
    }

    private SignedIn cadre() {
        return someone(Role.MEMBERSHIP_CADRE, new OrgPath("yj.01.0101."));
    }

    private SignedIn cadreWithPasskey() {
        SignedIn cadre = cadre();
        assertThat(passkeys.add(cadre, device.make(passkeys.invite(cadre, browser)), "办公室电脑", browser))
                .isTrue();
        return cadre;
    }

    private boolean signsIn() {
        return passkeys.signIn(device.sign(passkeys.challenge(browser)), browser)
                .isPresent();
    }

    private int recorded(String action, AccountId account) {
        return sql.sql("select count(*) from audit.entry where action = ? and subject = ?")
                .params(action, "account:" + account)
                .query(Integer.class)
                .single();
    }

    @Test
    void aDeviceSignsItsHolderInWithoutFurtherSteps() {
        SignedIn cadre = cadreWithPasskey();
        StaffSignIn.Welcome welcome = passkeys.signIn(device.sign(passkeys.challenge(browser)), browser)
                .orElseThrow();
        assertThat(welcome.person()).isEqualTo(cadre);
        assertThat(welcome.missing()).isEmpty();
        assertThat(recorded("identity.passkey-right", cadre.account())).isEqualTo(1);
        assertThat(passkeys.of(cadre.account())).singleElement().satisfies(passkey -> {
            assertThat(passkey.label()).isEqualTo("办公室电脑");
            assertThat(passkey.lastUsed()).isNotNull();
        });
    }

    @Test
    void aDeviceThatDoesNotRecogniseItsHolderIsNoPasskey() {
        SignedIn cadre = cadre();
        device.recognisesNobody();
        assertThat(passkeys.add(cadre, device.make(passkeys.invite(cadre, browser)), "手机", browser))
                .isFalse();
    }

    @Test
    void aDeviceThatStopsRecognisingItsHolderSignsNobodyIn() {
        SignedIn cadre = cadreWithPasskey();
        device.recognisesNobody();
        assertThat(signsIn()).isFalse();
        assertThat(recorded("identity.passkey-wrong", cadre.account())).isEqualTo(1);
    }

    @Test
    void whatWasSignedOnAnotherSiteOpensNothing() {
        cadreWithPasskey();
        device.isLuredTo("http://localhost.example.org");
        assertThat(signsIn()).isFalse();
    }

    @Test
    void anAnswerCountsOnce() {
        cadreWithPasskey();
        String answer = device.sign(passkeys.challenge(browser));
        assertThat(passkeys.signIn(answer, browser)).isPresent();
        assertThat(passkeys.signIn(answer, browser)).isEmpty();
        passkeys.challenge(browser);
        assertThat(passkeys.signIn(answer, browser)).isEmpty();
    }

    @Test
    void aChallengeCountsInTheBrowserThatAskedOnly() {
        cadreWithPasskey();
        String answer = device.sign(passkeys.challenge(new MockHttpServletRequest()));
        assertThat(passkeys.signIn(answer, browser)).isEmpty();
    }

    @Test
    void anInvitationCountsForTheAccountThatWasInvited() {
        String made = device.make(passkeys.invite(cadre(), browser));
        SignedIn other = cadre();
        assertThat(passkeys.add(other, made, "手机", browser)).isFalse();
        assertThat(passkeys.of(other.account())).isEmpty();
    }

    @Test
    void aCopyIsRefusedAndRecorded() {
        SignedIn cadre = cadreWithPasskey();
        assertThat(signsIn()).isTrue();
        assertThat(signsIn()).isTrue();
        device.goesBackTo(0);
        assertThat(signsIn()).isFalse();
        assertThat(recorded("identity.passkey-cloned", cadre.account())).isEqualTo(1);
        device.goesBackTo(5);
        assertThat(signsIn()).isTrue();
    }

    @Test
    void aDeviceThatNamesAnotherOwnerIsRefused() {
        cadreWithPasskey();
        device.namesAsOwner(PasskeyOwners.handleOf(cadre().account()).toBase64UrlString());
        assertThat(signsIn()).isFalse();
    }

    @Test
    void anUnknownDeviceOpensNothing() {
        device.namesAsOwner(PasskeyOwners.handleOf(cadre().account()).toBase64UrlString());
        assertThat(signsIn()).isFalse();
        assertThat(passkeys.signIn("no answer at all", browser)).isEmpty();
    }

    @Test
    void onlyTheOwnerNamesAndRemovesAPasskey() {
        SignedIn cadre = cadreWithPasskey();
        SignedIn other = cadre();
        UUID id = passkeys.of(cadre.account()).getFirst().id();
        assertThat(passkeys.rename(other.account(), id, "我的")).isFalse();
        assertThat(passkeys.remove(other.account(), id)).isFalse();

        assertThat(passkeys.rename(cadre.account(), id, "我的手机")).isTrue();
        assertThat(passkeys.of(cadre.account())).extracting(Passkey::label).containsExactly("我的手机");
        assertThat(passkeys.remove(cadre.account(), id)).isTrue();
        assertThat(signsIn()).isFalse();
    }

    @Test
    void noPasskeyIsSeenFromOutsideItsAccount() {
        cadreWithPasskey();
        SignedIn other = cadre();
        int seen = as(
                other,
                () -> sql.sql("select count(*) from identity.passkey")
                        .query(Integer.class)
                        .single());
        assertThat(seen).isZero();
    }

    @Test
    void anEndedAccountIsShutForItsPasskeysToo() {
        SignedIn cadre = cadreWithPasskey();
        SignedIn system = someone(Role.SYSTEM_ADMINISTRATOR, OrgPath.root("yj"));
        as(system, () -> administered.disable(cadre.account(), system));
        assertThat(signsIn()).isFalse();
    }

    @Test
    void whoLostTheDeviceLosesItsPasskeyWithTheSecondFactor() {
        SignedIn cadre = cadreWithPasskey();
        SignedIn security = someone(Role.SECURITY_ADMINISTRATOR, OrgPath.root("yj"));
        as(security, () -> {
            administered.removeSecondFactor(cadre.account(), security);
            return true;
        });
        assertThat(passkeys.of(cadre.account())).isEmpty();
        assertThat(signsIn()).isFalse();
    }

    @Test
    void atAnAddressThatIsNotTheirsPasskeysDoNotServe() {
        assertThat(passkeys.serve(browser)).isTrue();
        browser.setServerName("union.example.org");
        assertThat(passkeys.serve(browser)).isFalse();
    }

    private <T> T as(SignedIn person, Supplier<T> deed) {
        return Scopes.call(person.scope(), () -> Objects.requireNonNull(transaction.execute(status -> deed.get())));
    }
}
