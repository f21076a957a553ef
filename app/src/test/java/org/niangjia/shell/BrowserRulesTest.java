package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer tells the browser to refuse. */
class BrowserRulesTest extends WebTest {

    private static final String BY_TLS = "X-Forwarded-Proto";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void noMappedPageForgetsTheRulesWhoeverAsks() {
        List<Visitor> people = List.of(visitor(), worker(), staff("cadre"), staff("editor"));
        assertThat(mappedPages())
                .hasSizeGreaterThan(30)
                .allSatisfy(path -> people.forEach(person -> {
                    Answer answer = person.open(path);
                    assertRules(answer);
                    assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/desk", "/xiaoxuan?q=%E9%97%AE", "/webjars/none.js"})
    void neitherDoesWhatIsMappedNowhere(String path) {
        assertRules(visitor().open(path));
    }

    @Test
    void theFilesOfTheFrameMayBeKept() {
        Answer answer = visitor().open("/css/niangjia.css");
        assertRules(answer);
        assertThat(answer.header("Cache-Control").orElse(""))
                .contains("max-age")
                .doesNotContain("no-store");
    }

    @Test
    void behindTlsBrowsersAreToldToStayThereAndCookiesAreSecure() {
        Visitor visitor = visitor();
        Answer page = visitor.open("/sign-in", BY_TLS, "https");
        assertThat(page.header("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
        Answer chosen = visitor.submit(page, "/settings/language", Map.of("language", "en"), BY_TLS, "https");
        Answer signedIn = visitor.open("/", BY_TLS, "https");
        assertThat(Stream.of(page, chosen, signedIn)
                        .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream()))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("SameSite=Lax"));
        assertThat(visitor().open("/").header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/desk/sign-in", "/services"})
    void noPageHasStyleOrScriptInItsText(String path) {
        assertThat(visitor().open(path).body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("<style|style=\"|\\son[a-z]+=\"");
    }

    private static void assertRules(Answer answer) {
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .as(answer.path())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("geolocation=()", "camera=()");
    }

    /** The addresses of all pages, with an identifier that nothing has in each place for one. */
    private Set<String> mappedPages() {
        Set<String> paths = new TreeSet<>();
        handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()))
                .flatMap(condition -> condition.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll(
                        "\\{(?:[^{}]|\\{[^}]*})+}", UUID.randomUUID().toString()))
                .forEach(paths::add);
        return paths;
    }
}
