package org.niangjia.engine.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.niangjia.engine.studio.internal.sound.EnergyAlignment;
import org.niangjia.engine.studio.internal.sound.Pauses;
import org.niangjia.engine.studio.internal.sound.SampleSpan;
import org.niangjia.engine.studio.internal.sound.SpeechAnswer;
import org.niangjia.engine.studio.internal.sound.SpeechRequest;
import org.niangjia.engine.studio.internal.sound.Tone;

/**
 * The voice of a service with OpenAI's interface, {@code POST /audio/speech}. It is given what is said in characters;
 * when each syllable sounds is found in the sound that comes back.
 */
public final class HttpVoice implements Voice, AutoCloseable {

    private static final int ATTEMPTS = 2;
    /** A sentence of two minutes at 48 kHz. */
    private static final long ANSWER_BYTES_MAX = 12L << 20;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int OK = 200;

    private final HttpVoiceSettings settings;
    private final HttpClient client;
    private final URI address;

    public HttpVoice(HttpVoiceSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        this.address = URI.create(settings.base().toString().replaceFirst("/+$", "") + "/audio/speech");
    }

    @Override
    public Recording speak(Utterance utterance) {
        Sound sound = Tone.levelled(ask(utterance.spokenText()));
        List<SampleSpan> spans = EnergyAlignment.of(sound, utterance.syllables());
        return Pauses.untouched(sound, spans);
    }

    @Override
    public String identity() {
        return String.join("\n", address.toString(), settings.model(), settings.voice());
    }

    private Sound ask(String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        SpeechRequest.json(settings.model(), settings.voice(), text), StandardCharsets.UTF_8));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> response = send(request.build(), deadline);
                boolean again = response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() >= SERVER_ERROR;
                if (response.statusCode() == OK) {
                    return SpeechAnswer.read(
                            response.headers().firstValue("Content-Type").orElse(""), response.body());
                }
                if (!again || attempt == ATTEMPTS) {
                    throw new SpeechUnavailable("the speech service answered " + response.statusCode());
                }
            } catch (IOException failure) {
                if (attempt == ATTEMPTS) {
                    throw new SpeechUnavailable("the speech service can't be reached or broke off", failure);
                }
            }
        }
    }

    /** The client's own timeout ends with the head of the answer; this one holds for the body too. */
    private HttpResponse<byte[]> send(HttpRequest request, long deadline) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new SpeechUnavailable(
                    "the speech service took longer than " + settings.timeout().toMillis() + " ms", late);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SpeechUnavailable("interrupted while waiting for the speech service", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        }
    }

    /** Lets the connections go. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
