package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.Authenticator;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.staff.internal.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a staff member's sign-in on the web: second factor, new password. */
class SignInStepsTest extends StaffTest {

    private static final Pattern KEY = Pattern.compile("id=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li class=\"nj-number\">([^<]+)</li>");
    private static final String GOOD_PASSWORD = "Heron-lake-7-stones";

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    private static String first(Pattern pattern, Answer page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    /** Enrols on the account's own page; gives the key and a recovery code. */
    private record Enrolled(Authenticator device, String recoveryCode) {}

    private Enrolled enrol(String login) {
        Visitor browser = visitor();
        browser.signInAsStaff(login, PASSWORD);
        Answer page = browser.open("/desk/account/second-factor");
        Authenticator device = new Authenticator(first(KEY, page));
        Answer codes = browser.submit(page, "/desk/account/second-factor", Map.of("code", device.code(0)));
        assertThat(codes.status()).isEqualTo(200);
        return new Enrolled(device, first(RECOVERY_CODE, codes));
    }

    private Answer secondFactor(Visitor browser, String code) {
        return browser.submit(
                browser.open("/desk/sign-in/second-factor"), "/desk/sign-in/second-factor", Map.of("code", code));
    }

    @Test
    void whoEnrolledIsNotSignedInByThePasswordAlone() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        Enrolled enrolled = enrol(login);
        Visitor browser = visitor();

        assertThat(browser.signInAsStaff(login, PASSWORD).path()).isEqualTo("/desk/sign-in/second-factor");
        assertThat(browser.open("/desk/joinings").path()).isEqualTo("/desk/sign-in");

        assertThat(secondFactor(browser, "000000").body()).contains(words("second-factor.wrong"));
        assertThat(secondFactor(browser, enrolled.device().code(1)).path()).isEqualTo("/desk/joinings");
    }

    @Test
    void aCodeSeenOverTheShoulderSignsNobodyElseIn() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        Enrolled enrolled = enrol(login);
        String code = enrolled.device().code(1);
        Visitor owner = visitor();
        owner.signInAsStaff(login, PASSWORD);
        assertThat(secondFactor(owner, code).path()).isEqualTo("/desk");

        Visitor thief = visitor();
        thief.signInAsStaff(login, PASSWORD);
        assertThat(secondFactor(thief, code).body()).contains(words("second-factor.wrong"));
        assertThat(thief.open("/desk").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void guessingLocksOverAllTabsAndSessions() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        enrol(login);
        for (int i = 0; i < 3; i++) {
            Visitor tab = visitor();
            tab.signInAsStaff(login, PASSWORD);
            secondFactor(tab, "00000" + i);
        }
        Visitor tab = visitor();
        tab.signInAsStaff(login, PASSWORD);
        assertThat(secondFactor(tab, "123456").body()).contains(words("second-factor.locked", 1));
    }

    @Test
    void nobodyComesToAStepWithoutAPassword() {
        assertThat(visitor().open("/desk/sign-in/second-factor").path()).isEqualTo("/desk/sign-in");
        assertThat(visitor().open("/desk/sign-in/password").path()).isEqualTo("/desk/sign-in");
        assertThat(visitor().open("/desk/sign-in/enrolment").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void nobodySkipsTheStepBefore() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        enrol(login);
        Visitor browser = visitor();
        browser.signInAsStaff(login, PASSWORD);
        assertThat(browser.open("/desk/sign-in/password").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void eachStepGivesTheSessionANewIdentifier() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        Enrolled enrolled = enrol(login);
        Visitor browser = visitor();
        browser.open("/desk");
        String planted = browser.cookie("niangjia").orElse("");
        browser.signInAsStaff(login, PASSWORD);
        String afterPassword = browser.cookie("niangjia").orElseThrow();
        secondFactor(browser, enrolled.device().code(1));
        String signedIn = browser.cookie("niangjia").orElseThrow();
        assertThat(afterPassword).isNotEqualTo(planted);
        assertThat(signedIn).isNotEqualTo(afterPassword);
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        String code = enrol(login).recoveryCode();
        Visitor browser = visitor();
        browser.signInAsStaff(login, PASSWORD);
        assertThat(secondFactor(browser, code).path()).isEqualTo("/desk");
        Visitor again = visitor();
        again.signInAsStaff(login, PASSWORD);
        assertThat(secondFactor(again, code).body()).contains(words("second-factor.wrong"));
    }

    @Test
    void anInitialPasswordIsChangedBeforeAnythingElse() {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        SignedIn cadre = signedIn(login);
        String initial = as(
                system,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> accounts.resetPassword(cadre.account(), system))));
        Visitor browser = visitor();

        Answer page = browser.signInAsStaff(login, initial);
        assertThat(page.path()).isEqualTo("/desk/sign-in/password");
        Answer weak = browser.submit(
                page, "/desk/sign-in/password", Map.of("wanted", "Password2026!", "again", "Password2026!"));
        assertThat(weak.body()).contains(words("PasswordFault.COMMON"));
        Answer same = browser.submit(weak, "/desk/sign-in/password", Map.of("wanted", initial, "again", initial));
        assertThat(same.body()).contains(words("PasswordFault.USED_BEFORE"));
        Answer done =
                browser.submit(same, "/desk/sign-in/password", Map.of("wanted", GOOD_PASSWORD, "again", GOOD_PASSWORD));

        assertThat(done.path()).isEqualTo("/desk");
        assertThat(visitor().signInAsStaff(login, GOOD_PASSWORD).path()).isEqualTo("/desk");
        assertThat(visitor().signInAsStaff(login, initial).path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void changingThePasswordSignsAllOtherDevicesOut() {
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        Visitor here = visitor();
        Visitor elsewhere = visitor();
        here.signInAsStaff(login, PASSWORD);
        elsewhere.signInAsStaff(login, PASSWORD);
        Answer page = here.open("/desk/account/password");
        Answer wrong = here.submit(
                page,
                "/desk/account/password",
                Map.of("current", "wrong", "wanted", GOOD_PASSWORD, "again", GOOD_PASSWORD));
        assertThat(wrong.status()).isEqualTo(422);

        here.submit(
                page,
                "/desk/account/password",
                Map.of("current", PASSWORD, "wanted", GOOD_PASSWORD, "again", GOOD_PASSWORD));

        assertThat(here.open("/desk").path()).isEqualTo("/desk");
        assertThat(elsewhere.open("/desk").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void whoLostTheDeviceEnrolsAnewAfterTwoAdministratorsAgreed() {
        SignedIn security = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        String system = someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR);
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        SignedIn cadre = signedIn(login);
        enrol(login);

        var change = ((StaffDesk.Proposed) as(security, () -> desk.proposeReset(cadre.account(), "手机丢了", security)))
                .change();
        Visitor second = visitor();
        second.signInAsStaff(system, PASSWORD);
        String address = "/desk/approvals/" + change;
        assertThat(second.submit(second.open(address), address + "/approval", Map.of())
                        .body())
                .contains(words("ChangeState.APPLIED"));

        assertThat(visitor().signInAsStaff(login, PASSWORD).path()).isEqualTo("/desk");
    }
}
