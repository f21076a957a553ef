package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.Authenticator;
import org.niangjia.NiangjiaApplication;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A fresh platform without demo: three administrators found its first union and give its first officer his role. */
@SpringBootTest(
        classes = NiangjiaApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"niangjia.demo=false", "niangjia.top-union=gx."})
@DirtiesContext
class FirstUnionTest {

    private static final Pattern KEY = Pattern.compile("id=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern HIDDEN_KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PLACE = Pattern.compile("<option value=\"(gx\\.)\"");
    private static final Pattern PASSWORD = Pattern.compile("id=\"initial-password\">([^<]+)<");
    private static final Pattern ACCOUNT = Pattern.compile("/desk/staff/([0-9a-f-]{36})");
    private static final String GOOD_PASSWORD = "Heron-lake-7-stones";

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("niangjia.data", data::toString);
    }

    @LocalServerPort
    private int port;

    private static String first(Pattern pattern, Answer page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).as(page.path() + " " + page.body()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private Map<String, String> firstPasswords() throws IOException {
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("keys/first-passwords.txt"))) {
            passwords.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
        return passwords;
    }

    /** Signs in for the first time: another password, and an authenticator where the role asks for one. */
    private Visitor signedIn(String login, String initial) {
        Visitor browser = new Visitor(port);
        Answer page = browser.signInAsStaff(login, initial);
        assertThat(page.path()).isEqualTo("/desk/sign-in/password");
        page = browser.submit(page, "/desk/sign-in/password", Map.of("wanted", GOOD_PASSWORD, "again", GOOD_PASSWORD));
        if (page.path().equals("/desk/sign-in/enrolment")) {
            Authenticator device = new Authenticator(first(KEY, page));
            browser.submit(page, "/desk/sign-in/enrolment", Map.of("code", device.code(0)));
        }
        page = browser.open("/desk");
        if (page.path().startsWith("/desk/sign-in")) {
            page = browser.submit(page, page.path(), Map.of());
        }
        assertThat(browser.open("/desk").path()).isEqualTo("/desk");
        return browser;
    }

    private static Answer agree(Visitor decider, String change) {
        return decider.submit(decider.open(change), change + "/approval", Map.of());
    }

    @Test
    void threeAdministratorsBringAFreshPlatformToItsFirstOfficer() throws IOException {
        Map<String, String> passwords = firstPasswords();
        Visitor system = signedIn("admin", Objects.requireNonNull(passwords.get("admin")));
        Visitor security = signedIn("security", Objects.requireNonNull(passwords.get("security")));

        assertThat(system.open("/desk").body()).contains("/desk/staff/first-union");
        assertThat(system.open("/desk/staff/new").body()).contains("还没有工会");
        assertThat(system.open("/desk/calendar/2026").status()).isEqualTo(200);
        Answer form = system.open("/desk/staff/first-union");
        Map<String, String> union = new HashMap<>(Map.of(
                "key", first(HIDDEN_KEY, form),
                "name", "试验市总工会",
                "shortName", "试验市",
                "level", "CITY",
                "division", "33",
                "creditCode", "",
                "reason", "平台启用"));
        assertThat(system.submit(form, "/desk/staff/first-union", union).status())
                .isEqualTo(422);
        union.put("division", "330100");
        Answer proposed = system.submit(form, "/desk/staff/first-union", union);
        assertThat(proposed.path()).startsWith("/desk/approvals/");
        assertThat(system.forge(proposed.path() + "/approval", Map.of()).status())
                .isEqualTo(403);
        assertThat(security.submit(security.open("/desk/staff/first-union"), "/desk/staff/first-union", union)
                        .status())
                .isEqualTo(403);
        agree(security, proposed.path());

        assertThat(system.open("/desk/staff/first-union").path()).isEqualTo("/desk/staff");
        assertThat(system.open("/desk").body()).contains("/desk/staff/new");
        Answer create = system.open("/desk/staff/new");
        Answer created = system.submit(
                create, "/desk/staff/new", Map.of("login", "wang.gang", "name", "王刚", "union", first(PLACE, create)));
        String initial = first(PASSWORD, created);
        String account = first(ACCOUNT, created);
        Answer roles = security.submit(
                security.open("/desk/staff/" + account),
                "/desk/staff/" + account + "/roles",
                Map.of("role", "UNION_OFFICER", "reason", "第一批干部"));
        assertThat(roles.path()).startsWith("/desk/approvals/");
        agree(system, roles.path());
        assertThat(system.open("/desk").body()).doesNotContain("开始使用");

        Visitor officer = signedIn("wang.gang", initial);
        assertThat(officer.open("/desk/unions").body()).contains("试验市总工会");
    }
}
