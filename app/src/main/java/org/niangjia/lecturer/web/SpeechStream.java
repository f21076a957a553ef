package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Labels;
import org.niangjia.engine.studio.MouthShape;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.TimedSentence;
import org.niangjia.engine.studio.Timeline;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a spoken sentence: the length of the timeline in bytes (32 bits, big-endian), the timeline as JSON in UTF-8 as
 * avatar.js reads it, and the sound as WAV, with its label, to the end.
 *
 * <p>While the sentence is still being spoken, a length of zero goes out every now and then: only by writing does a server
 * notice that the listener went away, and then the work ends. If it fails meanwhile, the JSON is an object with
 * {@code problem} alone.
 */
record SpeechStream(Future<Speech> work, JsonMapper json) implements View {

    static final String CONTENT_TYPE = "application/vnd.niangjia.speech";

    private static final int BEAT_MILLIS = 200;
    /** Who answers for the sound, in its label. */
    private static final String PRODUCER = "娘家平台";

    /** What the avatar needs to know of the times. */
    private record Times(int durationMillis, List<TimedSentence> sentences, List<MouthShape> visemes) {}

    private record Failed(String problem) {}

    @Override
    public String getContentType() {
        return CONTENT_TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(CONTENT_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (DataOutputStream out = new DataOutputStream(response.getOutputStream())) {
            while (!isDone()) {
                out.writeInt(0);
                response.flushBuffer();
            }
            send(out);
        } finally {
            work.cancel(true);
        }
    }

    private boolean isDone() {
        try {
            work.get(BEAT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            work.cancel(true);
            return true;
        }
    }

    private void send(DataOutputStream out) throws IOException {
        switch (work.state()) {
            case SUCCESS -> {
                Speech speech = work.resultNow();
                write(out, timesOf(speech));
                out.write(Labels.wav(speech.sound(), PRODUCER));
            }
            case FAILED ->
                write(
                        out,
                        new Failed(SpeechProblem.of(new ExecutionException(work.exceptionNow()))
                                .code()));
            case CANCELLED, RUNNING -> write(out, new Failed(SpeechProblem.UNAVAILABLE.code()));
        }
    }

    private static Times timesOf(Speech speech) {
        Timeline timeline = speech.timeline();
        return new Times(timeline.durationMillis(), timeline.sentences(), timeline.mouth());
    }

    /** The same of a sentence that a person recorded: nothing of its sound is generated, so it has no label. */
    static byte[] recorded(Speech speech, JsonMapper json) {
        byte[] times = json.writeValueAsBytes(timesOf(speech));
        byte[] sound = speech.sound().wav();
        return ByteBuffer.allocate(Integer.BYTES + times.length + sound.length)
                .putInt(times.length)
                .put(times)
                .put(sound)
                .array();
    }

    private void write(DataOutputStream out, Object value) throws IOException {
        byte[] bytes = json.writeValueAsBytes(value);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
