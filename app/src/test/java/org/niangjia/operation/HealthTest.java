package org.niangjia.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.BrowserTest;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;

/** What people and machines learn about how the platform does. */
class HealthTest extends BrowserTest {

    private static final String CLIENT = "X-Forwarded-For";
    private static final Pattern LONG_NUMBER_IN_A_LABEL = Pattern.compile("\\{[^}]*\\d{7,}[^}]*}");

    @Test
    void theAdministratorReadsWhatEachPartDoes() {
        Answer page = staff("admin").open("/desk/health");
        assertThat(page.status()).isEqualTo(200);
        for (String part : new String[] {"database", "clock", "jobs", "events", "audit", "disk", "keys", "index"}) {
            assertThat(page.body()).contains(words("health." + part + ".title"));
        }
        assertThat(page.body()).doesNotContain("health.");
    }

    @Test
    void nobodyElseReadsIt() {
        assertThat(staff("cadre").open("/desk/health").status()).isEqualTo(403);
        assertThat(worker().open("/desk/health").status()).isEqualTo(403);
    }

    @Test
    void everybodyReadsWhetherThePlatformWorks() {
        Answer page = visitor().open("/open/status");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(words("status.title"), "12351").doesNotContain("PostgreSQL");
    }

    @Test
    void aBalancerLearnsWhetherAnInstanceLivesAndIsReady() {
        Visitor balancer = visitor();
        assertThat(balancer.open("/actuator/health/liveness", CLIENT, "203.0.113.9")
                        .body())
                .contains("UP");
        assertThat(balancer.open("/actuator/health/readiness", CLIENT, "203.0.113.9")
                        .body())
                .contains("UP");
    }

    @ParameterizedTest
    @CsvSource({"/actuator/prometheus", "/actuator/health", "/actuator/env", "/actuator", "/actuator/heapdump"})
    void measurementsDoNotExistForOthers(String path) {
        assertThat(visitor().open(path, CLIENT, "203.0.113.9").status()).isEqualTo(404);
        assertThat(staff("cadre").open(path, CLIENT, "203.0.113.9").status()).isEqualTo(404);
    }

    @Test
    void thisMachineReadsMeasurementsThatNameNobody() {
        worker().open("/me");
        Answer answer = visitor().open("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "niangjia_jobs_due",
                        "niangjia_events_waiting",
                        "niangjia_audit_unlinked",
                        "niangjia_joinings_waiting",
                        "niangjia_deeds_total{action=\"identity.signed-in\"}",
                        "http_server_requests_seconds_count",
                        "hikaricp_connections_active")
                .doesNotContainPattern(LONG_NUMBER_IN_A_LABEL);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1440, false"})
    void thePagesAreGood(int width, boolean largeType) {
        Page page = window(width, largeType);
        String look = width + (largeType ? "-large" : "");
        page.navigate("/open/status");
        assertGood(page, "status-" + look);
        signInAsStaff(page, "admin");
        page.navigate("/desk/health");
        assertGood(page, "health-" + look);
    }
}
