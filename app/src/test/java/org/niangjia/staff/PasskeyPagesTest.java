package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.identity.Role;

/** The pages of passkeys, met without a device. */
class PasskeyPagesTest extends StaffTest {

    private static final String LIST = "/desk/account/passkeys";

    private Visitor cadre() {
        Visitor browser = visitor();
        browser.signInAsStaff(someone(WANGLAN, Role.MEMBERSHIP_CADRE), PASSWORD);
        return browser;
    }

    @Test
    void nobodyAddsAPasskeyWithoutBeingSignedIn() {
        Visitor nobody = visitor();
        assertThat(nobody.open(LIST).path()).isEqualTo("/desk/sign-in");
        assertThat(nobody.submit(nobody.open("/desk/sign-in"), LIST + "/invitation", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anInvitationDemandsThatTheDeviceRecognisesItsHolder() {
        Visitor browser = cadre();
        Answer invitation = browser.submit(browser.open(LIST), LIST + "/invitation", Map.of());
        assertThat(invitation.body())
                .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"", "\"id\":\"localhost\"");
    }

    @Test
    void aChallengeNamesNoAccount() {
        Visitor browser = visitor();
        Answer challenge = browser.submit(browser.open("/desk/sign-in"), "/desk/sign-in/passkey/challenge", Map.of());
        assertThat(challenge.body()).contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"");
    }

    @Test
    void whatIsNoAnswerIsRefusedInWords() {
        Visitor browser = cadre();
        Answer page = browser.open(LIST);
        browser.submit(page, LIST + "/invitation", Map.of());
        Answer refused = browser.submit(page, LIST, Map.of("label", "手机", "answer", "{}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(words("passkey.not-added"));

        Visitor other = visitor();
        Answer signIn = other.open("/desk/sign-in");
        other.submit(signIn, "/desk/sign-in/passkey/challenge", Map.of());
        assertThat(other.submit(signIn, "/desk/sign-in/passkey", Map.of("answer", "{}"))
                        .body())
                .contains(words("passkey.refused"));
        assertThat(other.open("/desk").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void aPasskeyHasAName() {
        Visitor browser = cadre();
        Answer refused = browser.submit(browser.open(LIST), LIST, Map.of("label", " ", "answer", "{}"));
        assertThat(refused.body()).contains(words("passkey.no-name"));
    }

    @Test
    void nobodyNamesAPasskeyThatIsNotHis() {
        Visitor browser = cadre();
        assertThat(browser.submit(browser.open(LIST), LIST + "/" + UUID.randomUUID() + "/name", Map.of("label", "手机"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoConfirmsWithAWrongPasswordIsLockedLikeAtTheDoor() {
        Visitor browser = cadre();
        Answer page = browser.open(LIST);
        assertThat(browser.submit(page, LIST + "/confirmation", Map.of("current", PASSWORD))
                        .path())
                .isEqualTo(LIST);
        for (int i = 0; i < 2; i++) {
            assertThat(browser.submit(page, LIST + "/confirmation", Map.of("current", "wrong"))
                            .body())
                    .contains(words("password.current-wrong"));
        }
        Answer locked = browser.submit(page, LIST + "/confirmation", Map.of("current", "wrong"));
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.body()).contains(words("second-factor.locked", 1));
    }
}
