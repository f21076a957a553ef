package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HttpVoiceTest {

    private static final String SENTENCE = "会员卡丢了，请先在平台上挂失。";

    @Test
    void theSyllablesAreFoundInTheSoundThatComesBack() throws IOException {
        Speech espeak = new Speaker(new EspeakVoice(EspeakSettings.ofDefaults())).speak(SENTENCE, _ -> {});
        try (SpeechService service = SpeechService.answering(
                SpeechService.body("audio/wav", espeak.sound().wav()))) {
            Speech speech = spoken(service);

            List<Integer> truth = espeak.timeline().syllables().stream()
                    .map(TimedSyllable::startMillis)
                    .toList();
            List<Integer> found = speech.timeline().syllables().stream()
                    .map(TimedSyllable::startMillis)
                    .toList();
            assertThat(found).hasSameSizeAs(truth);
            double mean = IntStream.range(0, truth.size())
                    .map(index -> Math.abs(truth.get(index) - found.get(index)))
                    .average()
                    .orElseThrow();
            assertThat(mean).isLessThan(60);
            assertThat(service.requests().getFirst())
                    .contains("\"input\":\"会员卡丢了，请先在平台上挂失。\"")
                    .contains("\"model\":\"a-model\"")
                    .contains("\"response_format\":\"wav\"");
        }
    }

    @Test
    void samplesAloneAreSoundToo() throws IOException {
        byte[] wav = speech();
        byte[] samples = Arrays.copyOfRange(wav, 44, wav.length);
        try (SpeechService service = SpeechService.answering(SpeechService.body("audio/pcm", samples))) {
            assertThat(spoken(service).sound().sampleRate()).isEqualTo(24_000);
        }
    }

    @Test
    void aFailureIsTriedOnceMore() throws IOException {
        try (SpeechService service =
                SpeechService.answering(SpeechService.status(500), SpeechService.body("audio/wav", speech()))) {
            assertThat(spoken(service).timeline().syllables()).isNotEmpty();
        }
    }

    @Test
    void aSecondFailureIsTold() throws IOException {
        try (SpeechService service = SpeechService.answering(SpeechService.status(500))) {
            assertUnavailable(service);
            assertThat(service.requests()).hasSize(2);
        }
    }

    @Test
    void aRefusalIsNotRepeated() throws IOException {
        try (SpeechService service = SpeechService.answering(SpeechService.status(401))) {
            assertUnavailable(service);
            assertThat(service.requests()).hasSize(1);
        }
    }

    @Test
    void aLateAnswerIsNotWaitedFor() throws IOException {
        try (SpeechService service = SpeechService.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            Thread.sleep(10_000);
        })) {
            assertUnavailable(service);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoSound() throws IOException {
        byte[] wav = speech();
        try (SpeechService service = SpeechService.answering(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "audio/wav");
            exchange.sendResponseHeaders(200, wav.length);
            exchange.getResponseBody().write(wav, 0, wav.length / 2);
        })) {
            assertUnavailable(service);
        }
    }

    @Test
    void anAnswerWithoutSoundIsRefused() throws IOException {
        for (SpeechService.Answer answer : List.of(
                SpeechService.body("application/json", "{\"error\":1}".getBytes(StandardCharsets.UTF_8)),
                SpeechService.body("audio/mpeg", new byte[] {(byte) 0xff, (byte) 0xfb, 0, 0}),
                SpeechService.body("audio/wav", new byte[0]),
                SpeechService.body("audio/pcm", new byte[0]),
                SpeechService.body("audio/wav", "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII)),
                SpeechService.body("audio/wav", Sound.silence(0, 24_000).wav()),
                SpeechService.body("audio/wav", Sound.silence(3_000, 24_000).wav()))) {
            try (SpeechService service = SpeechService.answering(answer)) {
                assertUnavailable(service);
            }
        }
    }

    @Test
    void anEndlessAnswerIsCutOff() throws IOException {
        byte[] chunk = new byte[1 << 20];
        try (SpeechService service = SpeechService.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int sent = 0; sent < 64; sent++) {
                exchange.getResponseBody().write(chunk);
            }
        })) {
            assertUnavailable(service);
        }
    }

    private static void assertUnavailable(SpeechService service) {
        assertThatThrownBy(() -> spoken(service)).isInstanceOf(SpeechUnavailable.class);
    }

    private static Speech spoken(SpeechService service) {
        HttpVoiceSettings settings =
                new HttpVoiceSettings(service.base(), "a-model", "a-voice", "a-key", Duration.ofMillis(1_500));
        try (HttpVoice voice = new HttpVoice(settings)) {
            return new Speaker(voice).speak(SENTENCE, _ -> {});
        }
    }

    private static byte[] speech() {
        return new Speaker(new EspeakVoice(EspeakSettings.ofDefaults()))
                .speak(SENTENCE, _ -> {})
                .sound()
                .wav();
    }
}
