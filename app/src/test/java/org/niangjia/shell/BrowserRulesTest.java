package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** What every answer tells the browser to refuse. */
class BrowserRulesTest extends WebTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/desk/sign-in", "/services", "/no-such-page", "/css/niangjia.css"})
    void noForeignScriptFrameOrTypeIsAccepted(String path) {
        Answer answer = visitor().open(path);
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/desk/sign-in", "/services"})
    void noPageHasStyleOrScriptInItsText(String path) {
        assertThat(visitor().open(path).body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("<style|style=\"|\\son[a-z]+=\"");
    }
}
