package org.niangjia.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.WebTest;

/** The auditor reads, verifies and takes away the record; the security officer rotates the keys; nobody does both. */
class OversightDeskTest extends WebTest {

    @Test
    void theAuditorFindsHisOwnSigningInByItsKind() {
        Visitor auditor = staff("auditor");

        Visitor.Answer page = auditor.open("/desk/audit?action=identity.signed-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(words("action.identity.signed-in")).contains("account:");
    }

    @Test
    void aFilterThatMakesNoSenseCountsAsNotGiven() {
        assertThat(staff("auditor")
                        .open("/desk/audit?from=yesterday&to=31.12.&account=me&subject=" + "x".repeat(300))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theAuditorVerifiesTheRecordInTheBackground() {
        Visitor auditor = staff("auditor");
        Visitor.Answer page = auditor.open("/desk/audit");

        auditor.submit(page, "/desk/audit/verification", Map.of());

        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> auditor.open("/desk/audit/verification").body().contains(words("oversight.verified")));
    }

    @Test
    void theExportIsATableWithoutFormulasAndIsItselfRecorded() {
        Visitor auditor = staff("auditor");
        Visitor.Answer page = auditor.open("/desk/audit");

        Visitor.Answer export = auditor.submit(page, "/desk/audit/export?action=identity.signed-in", Map.of());

        assertThat(export.header("Content-Type").orElse("")).contains("text/csv");
        assertThat(export.body().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"identity.signed-in\""));
        assertThat(auditor.open("/desk/audit?action=oversight.record-exported").body())
                .contains("account:");
    }

    @Test
    void thePublicKeyAndTheCheckpointCanBeTakenAway() {
        assertThat(staff("auditor").open("/desk/audit/public-key").body()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void theSecurityOfficerSeesTheKeysAndTheAuditorDoesNot() {
        assertThat(staff("security").open("/desk/keys").body()).contains(words("oversight.current"));
        assertThat(staff("security").open("/desk/audit").status()).isEqualTo(403);
        assertThat(staff("auditor").open("/desk/keys").status()).isEqualTo(403);
    }
}
