package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** A worker signs in on pages that need no script. */
class WorkerSignInTest extends WebTest {

    private final String phone = anyPhone();

    @SuppressWarnings("NullAway.Init") // before each test
    private Visitor worker;

    @BeforeEach
    void somebodyComes() {
        worker = visitor();
    }

    @Test
    void theShownCodeOpensHome() {
        Answer home = worker.signInAsWorker(phone);
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.body()).contains(words("services.joining"), "action=\"/xiaoxuan\"");
    }

    @Test
    void aPhoneIsReadHoweverItIsTyped() {
        Answer code = askForCode("+86 " + phone.substring(0, 3) + "-" + phone.substring(3));
        assertThat(code.body()).contains(words("sign-in.code-title"), phone.substring(0, 3) + "****");
    }

    @Test
    void whatIsNoPhoneStaysInItsFieldWithTheReason() {
        Answer answer = askForCode("12345");
        assertThat(answer.body()).contains(words("sign-in.phone-wrong"), "value=\"12345\"");
    }

    @Test
    void aScriptTypedAsAPhoneIsShownAsText() {
        Answer answer = askForCode("\"><script>alert(1)</script>");
        assertThat(answer.body()).doesNotContain("<script>alert").contains("&lt;script");
    }

    @Test
    void askingAgainTooSoonLeavesTheCodeFieldOpen() {
        Answer first = askForCode(phone);
        Answer second = worker.submit(first, "/sign-in/code", Map.of("phone", phone));
        assertThat(second.body()).contains("id=\"code\"").contains("role=\"alert\"");
        assertThat(typeCode(second, first.shownCode()).path()).isEqualTo("/");
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        assertThat(typeCode(askForCode(phone), "wrong").body()).contains(words("sign-in.code-wrong", 4));
    }

    @Test
    void fiveWrongCodesLockThePhone() {
        Answer page = askForCode(phone);
        for (int i = 0; i < 5; i++) {
            page = typeCode(page, "wrong");
        }
        assertThat(page.body()).contains(words("sign-in.locked", 1));
    }

    @Test
    void aUsedCodeIsNoLongerValid() {
        Answer page = askForCode(phone);
        typeCode(page, page.shownCode());
        Visitor thief = visitor();
        Answer late =
                thief.submit(thief.open("/sign-in"), "/sign-in", Map.of("phone", phone, "code", page.shownCode()));
        assertThat(late.body()).contains(words("sign-in.code-expired"));
    }

    @Test
    void thePageThatWasWantedOpensAfterwards() {
        worker.open("/messages");
        assertThat(worker.signInAsWorker(phone).path()).isEqualTo("/messages");
    }

    @Test
    void aPageOfTheDeskIsNoneThatAWorkerWanted() {
        worker.open("/desk");
        assertThat(worker.signInAsWorker(phone).path()).isEqualTo("/");
    }

    @Test
    void theSessionGetsANewIdentifierWhenSomebodySignsIn() {
        worker.open("/me");
        String planted = worker.cookie("niangjia").orElseThrow();
        worker.signInAsWorker(phone);
        assertThat(worker.cookie("niangjia")).isPresent().get().isNotEqualTo(planted);
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        worker.signInAsWorker(phone);
        assertThat(worker.open("/sign-in").path()).isEqualTo("/");
    }

    @Test
    void signingOutEndsTheSession() {
        worker.signInAsWorker(phone);
        worker.submit(worker.open("/me"), "/sign-out", Map.of());
        assertThat(worker.open("/me").path()).isEqualTo("/sign-in");
    }

    @Test
    void myPageShowsThePhoneMasked() {
        worker.signInAsWorker(phone);
        assertThat(worker.open("/me").body())
                .contains(phone.substring(0, 3) + "****" + phone.substring(7))
                .doesNotContain(phone);
    }

    private Answer askForCode(String typed) {
        return worker.submit(worker.open("/sign-in"), "/sign-in/code", Map.of("phone", typed));
    }

    private Answer typeCode(Answer page, String code) {
        return worker.submit(page, "/sign-in", Map.of("phone", phone, "code", code));
    }
}
