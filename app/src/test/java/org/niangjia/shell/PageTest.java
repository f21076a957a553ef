package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.Because;
import org.springframework.context.support.StaticMessageSource;

/** How a page finds its words. */
class PageTest {

    private final StaticMessageSource words = new StaticMessageSource();

    @Test
    void aFactStandsWhereTheWordsNameIt() {
        given("note", "{union} says: {reason}");
        assertThat(page().text("note", Map.of("union", "A", "reason", "B"))).isEqualTo("A says: B");
    }

    @Test
    void aFactIsNeverReadForPlaceholders() {
        given("note", "{reason} {union}");
        assertThat(page().text("note", Map.of("reason", "{union} $1 \\", "union", "A")))
                .isEqualTo("{union} $1 \\ A");
    }

    @Test
    void aMissingFactStaysVisible() {
        given("note", "{reason}");
        assertThat(page().text("note", Map.of())).isEqualTo("{reason}");
    }

    @Test
    void aReasonIsSaidWithItsFacts() {
        given("age-known", "{age} years");
        assertThat(page().text(Because.note("age-known").with("age", 31))).isEqualTo("31 years");
    }

    @Test
    void timesAreWrittenInShanghai() {
        given("format", "yyyy-MM-dd HH:mm");
        assertThat(page().written("format", Instant.parse("2026-11-23T22:30:00Z")))
                .isEqualTo("2026-11-24 06:30");
    }

    private void given(String key, String text) {
        words.addMessage(key, Locale.ENGLISH, text);
    }

    private Page page() {
        return new Page(
                words,
                Locale.ENGLISH,
                "/",
                new Page.Csrf("_csrf", "X-CSRF-TOKEN", ""),
                null,
                false,
                false,
                0,
                Page.Staff.NOBODY,
                List.of(),
                path -> path);
    }
}
