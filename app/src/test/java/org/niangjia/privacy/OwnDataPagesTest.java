package org.niangjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The worker's pages on his data, and the security administrator's on how long it is kept. */
class OwnDataPagesTest extends WebTest {

    @Autowired
    private Clock clock;

    @Test
    void myPageLeadsToEverythingOfMine() {
        assertThat(worker().open("/me").body())
                .contains("/me/consents", "/me/looked", "/me/children", "/me/export", "/me/removal");
    }

    @Test
    void whoSignedInAMomentAgoGetsHisFileAtOnce() {
        Visitor worker = worker();

        Answer file = worker.submit(worker.open("/me/export"), "/me/export/json", Map.of());

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition").orElse("")).contains("attachment", ".json");
        assertThat(file.body()).contains("\"format\":\"niangjia-personal-data/1\"", "\"phone\":\"100");
    }

    @Test
    void aFileIsNotGivenToARequestFromElsewhere() {
        assertThat(worker().forge("/me/export/json", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void theCodeOfTheOwnPhoneConfirms() {
        Visitor worker = worker();
        Answer page = worker.open("/me/confirm?next=EXPORT");

        Answer wrong = worker.submit(page, "/me/confirm", Map.of("next", "EXPORT", "code", "000000"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(worker.open("/me/confirm?next=https://elsewhere").status()).isEqualTo(404);
    }

    @Test
    void removalIsAskedForAfterReadingAndTakenBack() {
        Visitor worker = worker();
        Answer page = worker.open("/me/removal");
        assertThat(page.body()).contains(words("removal.kept.audit"), words("own-data.account.erased"));
        assertThat(worker.submit(page, "/me/removal", Map.of()).status()).isEqualTo(422);

        Answer asked = worker.submit(page, "/me/removal", Map.of("understood", "true"));
        assertThat(asked.body()).contains(words("removal.take-back"));
        assertThat(worker.submit(page, "/me/removal", Map.of("understood", "true"))
                        .status())
                .isEqualTo(200);

        Answer back = worker.submit(asked, "/me/removal/return", Map.of());
        assertThat(back.body()).contains(words("removal.ask.do"));
    }

    @Test
    void aChildIsEnteredOnceAndForgottenWithTheConsent() {
        Visitor guardian = worker();
        String born = LocalDate.now(clock).minusYears(7).toString();
        Answer page = guardian.open("/me/children");

        guardian.submit(page, "/me/children", Map.of("name", "周小宝", "born", born, "agreed", "true"));
        Answer twice = guardian.submit(page, "/me/children", Map.of("name", "周小宝 ", "born", born, "agreed", "true"));

        assertThat(twice.body().split("周小宝", -1)).hasSize(2);
        String withdrawal = twice.body().replaceAll("(?s).*action=\"(/me/children/[^\"]+/withdrawal)\".*", "$1");
        assertThat(guardian.submit(twice, withdrawal, Map.of()).body()).doesNotContain("周小宝");
        assertThat(guardian.submit(twice, withdrawal, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void withoutTheGuardiansConsentNoChildIsEntered() {
        Visitor guardian = worker();
        String born = LocalDate.now(clock).minusYears(7).toString();

        Answer refused =
                guardian.submit(guardian.open("/me/children"), "/me/children", Map.of("name", "周小宝", "born", born));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(words("children.fault.CONSENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2999-01-01", "yesterday"})
    void aBirthDateThatIsNoneIsRefused(String born) {
        Visitor guardian = worker();

        Answer refused = guardian.submit(
                guardian.open("/me/children"), "/me/children", Map.of("name", "周小宝", "born", born, "agreed", "true"));

        assertThat(refused.body()).contains(words("children.fault.BIRTH_DATE"));
    }

    @Test
    void fromFourteenOnAChildSpeaksForItself() {
        Visitor guardian = worker();
        String born = LocalDate.now(clock).minusYears(14).toString();

        Answer refused = guardian.submit(
                guardian.open("/me/children"), "/me/children", Map.of("name", "周小宝", "born", born, "agreed", "true"));

        assertThat(refused.body()).contains(words("children.fault.TOO_OLD"));
    }

    @Test
    void theRulesAreSeenAndChangedByTwo() {
        Visitor security = staff("security");
        Answer rules = security.open("/desk/retention");
        assertThat(rules.body()).contains(words("retention.member.withdrawn-joining"), "messages.message");
        Answer rule = security.open("/desk/retention/member.joining-draft");
        Map<String, String> wanted = Map.of("days", "200", "source", "平台规定", "reason", "试行");
        assertThat(security.submit(rule, rule.path(), Map.of("days", "0", "source", "平台规定", "reason", "试行"))
                        .status())
                .isEqualTo(422);

        Answer proposed = security.submit(rule, rule.path(), wanted);

        assertThat(proposed.path()).startsWith("/desk/approvals/");
        assertThat(security.submit(proposed, proposed.path() + "/approval", Map.of())
                        .status())
                .isEqualTo(409);
        Visitor auditor = staff("auditor");
        auditor.submit(auditor.open(proposed.path()), proposed.path() + "/approval", Map.of());
        assertThat(security.open("/desk/retention/member.joining-draft").body()).contains("value=\"200\"");
    }

    @Test
    void theRulesAreNobodyElsesBusiness() {
        assertThat(staff("cadre").open("/desk/retention").status()).isEqualTo(403);
        assertThat(staff("admin").open("/desk/retention").status()).isEqualTo(403);
    }

    @Test
    void myProfileHidesMyPhoneUntilIAsk() {
        Visitor worker = visitor();
        String phone = anyPhone();
        worker.signInAsWorker(phone);

        assertThat(worker.open("/me/profile").body()).doesNotContain(phone);
        assertThat(worker.open("/me/profile?whole=true").body()).contains(phone);
    }

    @Test
    void aMembersWholeNumbersAreShownToWhoSaysWhy() {
        Visitor cadre = staff("cadre");
        String member = cadre.open("/desk/members")
                .body()
                .replaceAll("(?s).*?href=\"(/desk/members/[0-9a-f\\-]{36})\".*", "$1");
        Answer page = cadre.open(member);
        assertThat(page.body()).contains(member + "/numbers");

        assertThat(cadre.submit(page, member + "/numbers", Map.of("reason", "核对"))
                        .status())
                .isEqualTo(422);
        assertThat(cadre.submit(page, member + "/numbers", Map.of("purpose", "CASE", "reason", "写".repeat(301)))
                        .status())
                .isEqualTo(422);
        Answer shown = cadre.submit(page, member + "/numbers", Map.of("purpose", "CASE", "reason", "核对"));

        assertThat(shown.body()).contains("whole-numbers").containsPattern("\\d{17}[\\dX]");
    }
}
