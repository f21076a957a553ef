package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.messages.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What one is told when something fails. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest extends WebTest {

    private static final String JSON = "application/json";
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    @Autowired
    private Inbox inbox;

    @Autowired
    private Accounts accounts;

    @Test
    void aPageThatDoesNotExistSaysSo() {
        Answer answer = worker().open("/no-such-page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains(words("error.not-found.title"), words("error.not-found.kept"), words("error.not-found.next"));
    }

    @Test
    void aProgramGetsProblemDetails() {
        Answer answer = worker().open("/no-such-page", "Accept", JSON);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:niangjia:problem:not-found\"")
                .contains("\"status\":404")
                .contains("\"instance\":\"/no-such-page\"");
    }

    @Test
    void aProgramIsToldThatItIsNotSignedIn() {
        Answer answer = visitor().open("/me", "Accept", JSON);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:niangjia:problem:signed-out");
    }

    @Test
    void anAddressOfTheInterfaceAnswersAsAProgramExpects() {
        Answer answer = visitor().open("/api/v1/anything");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void htmxIsSentToTheSignInAsAWholePage() {
        Answer answer = visitor().open("/me", "HX-Request", "true");
        assertThat(answer.header("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void aFormThatComesAfterItsSessionEndedIsToldToReturn() {
        Visitor worker = worker();
        Answer page = worker.open("/me");
        worker.forgetCookies();
        Answer answer = worker.submit(page, "/joining/person", Map.of("name", "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .contains(words("error.page-expired.title"), words("error.page-expired.kept"), "href=\"/sign-in\"");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Answer answer = worker().forge("/sign-out", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains(words("error.page-expired.title"));
    }

    @Test
    void aFormThatLacksAFieldIsRefused() {
        Visitor visitor = visitor();
        Answer answer = visitor.submit(visitor.open("/sign-in"), "/sign-in/code", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(words("error.bad-request.title"));
    }

    @Test
    void aTextWithAZeroByteIsRefused() {
        Visitor visitor = visitor();
        Answer page = visitor.open("/desk/sign-in");
        Answer answer = visitor.submit(page, "/desk/sign-in", Map.of("account", "a\0b", "password", "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(words("error.bad-request.title"));
    }

    @Test
    void aFaultIsNamedByTheReferenceUnderWhichItIsLogged(CapturedOutput log) {
        String phone = anyPhone();
        Visitor worker = visitor();
        worker.signInAsWorker(phone);
        inbox.deliver(
                accounts.ofPhone(new PhoneNumber(phone)),
                UUID.randomUUID().toString(),
                "test.kind-without-words",
                new TreeMap<>(),
                null);
        Answer answer = worker.open("/messages");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains(words("error.fault.title"), "href=\"/messages\"");
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll()).contains("Fault " + reference.group());
    }

    @Test
    void noAnswerTellsHowThePlatformIsMade() {
        Answer answer = worker().open("/messages/%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "org.");
    }

    @Test
    void theAddressOfAnotherSiteIsNeverOfferedForAnotherTry() {
        Answer answer = visitor().open("//evil.example/");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("evil.example");
    }
}
