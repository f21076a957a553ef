package org.niangjia.engine.studio.internal.film;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.Speech;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.engine.studio.Timeline;
import org.niangjia.engine.studio.internal.sound.WavFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speech on disk beside the scenes. A file is the SHA-256 of all that follows, the length of the timeline, the timeline as
 * JSON and the sound as WAV; one that does not fit its digest counts as missing.
 */
public final class SpeechCache {

    private static final String EXTENSION = "speech";
    private static final int DIGEST_BYTES = 32;

    private final FilmCache files;

    public SpeechCache(FilmCache files) {
        this.files = files;
    }

    /**
     * What was said once.
     *
     * @param fingerprint all that the speech depends on
     */
    public Optional<Speech> find(String fingerprint) {
        Path file = place(fingerprint);
        if (!files.has(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readAllBytes(file)));
        } catch (IOException | IllegalArgumentException | JacksonException | SpeechUnavailable _) {
            return Optional.empty();
        }
    }

    /** Keeps what is said, and hands it through. */
    public Speech keep(String fingerprint, Supplier<Speech> voice) {
        Speech speech = voice.get();
        byte[] content = written(speech);
        files.put(place(fingerprint), file -> {
            try {
                Files.write(file, content);
            } catch (IOException failure) {
                throw new FilmFailed("speech can't be kept: " + failure.getMessage(), failure);
            }
        });
        return speech;
    }

    private Path place(String fingerprint) {
        byte[] digest = sha256(fingerprint.getBytes(StandardCharsets.UTF_8), 0);
        return files.file(HexFormat.of().formatHex(digest), EXTENSION);
    }

    private static byte[] written(Speech speech) {
        byte[] timeline = JsonMapper.shared().writeValueAsBytes(speech.timeline());
        byte[] sound = speech.sound().wav();
        byte[] content = ByteBuffer.allocate(Integer.BYTES + timeline.length + sound.length)
                .putInt(timeline.length)
                .put(timeline)
                .put(sound)
                .array();
        ByteArrayOutputStream file = new ByteArrayOutputStream(DIGEST_BYTES + content.length);
        file.writeBytes(sha256(content, 0));
        file.writeBytes(content);
        return file.toByteArray();
    }

    private static Speech read(byte[] file) {
        if (file.length < DIGEST_BYTES + Integer.BYTES
                || !Arrays.equals(sha256(file, DIGEST_BYTES), Arrays.copyOf(file, DIGEST_BYTES))) {
            throw new IllegalArgumentException("not what was written");
        }
        int from = DIGEST_BYTES + Integer.BYTES;
        int sound = from + ByteBuffer.wrap(file, DIGEST_BYTES, Integer.BYTES).getInt();
        Timeline timeline = JsonMapper.shared()
                .readValue(new String(file, from, sound - from, StandardCharsets.UTF_8), Timeline.class);
        return new Speech(WavFile.read(Arrays.copyOfRange(file, sound, file.length)), timeline);
    }

    private static byte[] sha256(byte[] content, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, from, content.length - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
