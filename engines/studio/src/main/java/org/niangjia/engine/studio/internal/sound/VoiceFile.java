package org.niangjia.engine.studio.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.SpeechUnavailable;

/** Our description of a voice as a file, which is how espeak-ng wants it. */
public final class VoiceFile {

    private @Nullable Path path;

    /**
     * The file; written again if somebody cleaned up.
     *
     * @throws SpeechUnavailable if it can't be written
     */
    public synchronized Path path() {
        Path known = path;
        if (known != null && Files.isReadable(known)) {
            return known;
        }
        try {
            Path written = Files.createTempFile("niangjia", ".voice");
            written.toFile().deleteOnExit();
            Files.writeString(written, text());
            path = written;
            return written;
        } catch (IOException failure) {
            throw new SpeechUnavailable("the description of the voice can't be written", failure);
        }
    }

    /** What stands in it. */
    public String text() {
        try (InputStream voice = Objects.requireNonNull(VoiceFile.class.getResourceAsStream("xiaoxuan.voice"))) {
            return new String(voice.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
