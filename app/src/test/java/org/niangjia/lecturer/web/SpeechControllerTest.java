package org.niangjia.lecturer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.Voice;
import org.niangjia.lecturer.internal.speech.GivenSpeech;
import org.niangjia.lecturer.internal.speech.HummingVoice;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page gets when it asks for a sentence, with voices that speak, fail or take their time. */
class SpeechControllerTest {

    private static final String SAID = "加班费按规定发。";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-16T01:00:00Z"));
    private final JsonMapper json = new JsonMapper();
    private final String signature = GivenSpeech.signatures(clock).sign(SAID, "");

    @Test
    void aSentenceComesAsTimelineAndSound() throws Exception {
        MockHttpServletResponse answer = ask(new HummingVoice(), SAID, signature);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(SpeechStream.CONTENT_TYPE);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        Sent sent = Sent.of(answer, json);
        assertThat(sent.beats()).isZero();
        assertThat(sent.times().get("visemes").get(0).get("viseme").asString()).isNotEmpty();
        assertThat(sent.times().get("durationMillis").asInt()).isGreaterThan(1_000);
        assertThat(sent.sound()).startsWith("RIFF");
    }

    @Test
    void withoutAVoiceItSaysThatTheTextGoesOn() throws Exception {
        MockHttpServletResponse answer = ask(missing(), SAID, signature);
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("文字照常");
        assertThat(answer.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void whatWasNotSaidIsNotSpoken() throws Exception {
        assertProblem(ask(new HummingVoice(), "别的话。", signature), 403, "not-said");
        assertProblem(ask(new HummingVoice(), SAID, ""), 403, "not-said");
    }

    @Test
    void aPageThatIsOldIsToReload() throws Exception {
        clock.passes(GivenSpeech.VALID.plusSeconds(1));
        assertProblem(ask(new HummingVoice(), SAID, signature), 410, "expired");
    }

    @Test
    void aNovelIsNotSpoken() throws Exception {
        assertProblem(ask(new HummingVoice(), "长".repeat(401), signature), 413, "too-long");
    }

    @Test
    void whoAsksForTooMuchWaits() throws Exception {
        MockMvc page = page(new HummingVoice());
        for (int asked = 0; asked < 3; asked++) {
            assertThat(ask(page, SAID, signature).getStatus()).isEqualTo(200);
        }
        assertProblem(ask(page, SAID, signature), 429, "too-many");
        clock.passes(Duration.ofMinutes(1));
        assertThat(ask(page, SAID, signature).getStatus()).isEqualTo(200);
    }

    @Test
    void aSlowSentenceShowsThatItIsComing() throws Exception {
        Sent sent = Sent.of(ask(after(900, new HummingVoice()), SAID, signature), json);
        assertThat(sent.beats()).isBetween(1, 4);
        assertThat(sent.sound()).hasSizeGreaterThan(10_000);
    }

    @Test
    void aSlowSentenceThatFailsSaysSo() throws Exception {
        Sent sent = Sent.of(ask(after(900, missing()), SAID, signature), json);
        assertThat(sent.times().get("problem").asString()).isEqualTo("unavailable");
        assertThat(sent.sound()).isEmpty();
    }

    @Test
    void whenTheListenerLeavesTheWorkEnds() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Speech> work = workers.submit(() -> {
                try {
                    Thread.sleep(60_000);
                } finally {
                    ended.countDown();
                }
                throw new AssertionError("nobody listens");
            });
            SpeechStream stream = new SpeechStream(work, json);
            try {
                stream.render(Map.of(), new MockHttpServletRequest(), new GoneListener());
            } catch (IOException gone) {
                assertThat(gone).hasMessage("gone");
            }
            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A connection that is no more. */
    private static final class GoneListener extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(int octet) throws IOException {
                    throw new IOException("gone");
                }
            };
        }
    }

    /** What was sent, taken apart as the page does. */
    private record Sent(int beats, JsonNode times, String sound) {

        static Sent of(MockHttpServletResponse answer, JsonMapper json) {
            ByteBuffer bytes = ByteBuffer.wrap(answer.getContentAsByteArray());
            int beats = 0;
            int length = bytes.getInt();
            for (; length == 0; length = bytes.getInt()) {
                beats++;
            }
            byte[] times = new byte[length];
            bytes.get(times);
            String sound = StandardCharsets.ISO_8859_1.decode(bytes).toString();
            return new Sent(beats, json.readTree(times), sound);
        }
    }

    private static Voice missing() {
        return utterance -> {
            throw new SpeechUnavailable("espeak-ng can't be run");
        };
    }

    private static Voice after(int millis, Voice voice) {
        return utterance -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopped) {
                throw new SpeechUnavailable("interrupted", stopped);
            }
            return voice.speak(utterance);
        };
    }

    private void assertProblem(MockHttpServletResponse answer, int status, String code) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        JsonNode problem = json.readTree(answer.getContentAsByteArray());
        assertThat(problem.get("type").asString()).isEqualTo("urn:niangjia:problem:speech:" + code);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    private MockHttpServletResponse ask(Voice voice, String text, String signed) throws Exception {
        return ask(page(voice), text, signed);
    }

    private static MockHttpServletResponse ask(MockMvc page, String text, String signed) throws Exception {
        return page.perform(post("/xiaoxuan/speech").param("text", text).param("signature", signed))
                .andReturn()
                .getResponse();
    }

    private MockMvc page(Voice voice) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("words/lecturer");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return MockMvcBuilders.standaloneSetup(new SpeechController(
                        GivenSpeech.recital(voice),
                        GivenSpeech.signatures(clock),
                        GivenSpeech.rate(clock),
                        words,
                        json))
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .defaultRequest(post("/").locale(Locale.SIMPLIFIED_CHINESE))
                .build();
    }
}
