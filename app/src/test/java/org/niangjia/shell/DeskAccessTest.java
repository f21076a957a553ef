package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** Who may sit at the desk, and at which part of it. */
class DeskAccessTest extends WebTest {

    @Test
    void aCadreIsGreetedByNameWithHisScope() {
        Answer desk = visitor().signInAsStaff("cadre");
        assertThat(desk.path()).isEqualTo("/desk");
        assertThat(desk.body()).contains("\u6797\u9759\u6021", "\u671b\u6f9c\u533a");
    }

    @Test
    void aVisitorIsAskedToSignInAsStaff() {
        assertThat(visitor().open("/desk").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void aWorkerCannotOpenTheDesk() {
        Answer refused = worker().open("/desk");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains(words("error.forbidden.title"));
    }

    @ParameterizedTest
    @CsvSource({
        "cadre, /desk/documents",
        "cadre, /desk/questions",
        "editor, /desk/joinings",
        "auditor, /desk/joinings",
        "admin, /desk/no-such-area"
    })
    void nobodyOpensAnAreaForWhichHeHasNoRole(String account, String area) {
        assertThat(staff(account).open(area).status()).isEqualTo(403);
    }

    @Test
    void staffCannotOpenWorkersPages() {
        assertThat(staff("cadre").open("/me").status()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountLookTheSame() {
        String unknown = "nobody-" + UUID.randomUUID();
        String wrongPassword = withoutVariableParts(tryToSignIn("officer", "wrong"), "officer");
        assertThat(withoutVariableParts(tryToSignIn(unknown, "wrong"), unknown)).isEqualTo(wrongPassword);
    }

    private Answer tryToSignIn(String account, String password) {
        Visitor stranger = visitor();
        return stranger.submit(
                stranger.open("/desk/sign-in"), "/desk/sign-in", Map.of("account", account, "password", password));
    }

    private static String withoutVariableParts(Answer page, String account) {
        return page.body()
                .replace("value=\"" + account + "\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("hx-headers='[^']+'", "");
    }
}
