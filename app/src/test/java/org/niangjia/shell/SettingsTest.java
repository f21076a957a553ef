package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** What a reader sets for his browser. */
class SettingsTest extends WebTest {

    @Test
    void largeTypeStaysOnAllPagesUntilItIsSwitchedOff() {
        Visitor elder = visitor();
        elder.submit(elder.open("/"), "/settings/type-size", Map.of("size", "large"));
        assertThat(elder.open("/services").body()).contains("data-type-size=\"large\"");
        elder.submit(elder.open("/"), "/settings/type-size", Map.of("size", "normal"));
        assertThat(elder.open("/services").body()).contains("data-type-size=\"normal\"");
    }

    @Test
    void thePageOneCameFromOpensAgainWithItsFilters() {
        Visitor elder = visitor();
        Answer answer = elder.submit(
                elder.open("/"),
                "/settings/type-size",
                Map.of("size", "large"),
                "Referer",
                "http://localhost/services?page=2");
        assertThat(answer.path()).isEqualTo("/services");
    }

    @Test
    void englishStaysOnAllPages() {
        Visitor guest = visitor();
        guest.submit(guest.open("/"), "/settings/language", Map.of("language", "en"));
        assertThat(guest.open("/services").body()).contains("<html lang=\"en\"", "Join the union");
    }

    @Test
    void aSpoiltLanguageCookieCountsAsNoChoice() {
        assertThat(visitor().open("/services", "Cookie", "language=%%%").body()).contains("<html lang=\"zh-CN\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example//evil.example/",
                "//evil.example",
                "https://evil.example/\\evil.example",
                "javascript:alert(1)",
                "https://evil.example/%2F%2Fevil.example",
                "not an address"
            })
    void aForgedRefererLeadsNowhereElse(String referer) {
        Visitor victim = visitor();
        Answer answer =
                victim.submit(victim.open("/"), "/settings/type-size", Map.of("size", "large"), "Referer", referer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.path()).isEqualTo("/");
    }
}
