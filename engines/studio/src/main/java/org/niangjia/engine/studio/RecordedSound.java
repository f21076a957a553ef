package org.niangjia.engine.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.niangjia.engine.studio.internal.film.SoundReader;

/** What a person recorded, as {@link Speaker#recorded} takes it. */
public final class RecordedSound {

    private RecordedSound() {}

    /**
     * Reads a recording: WAV, MP3, or AAC in MP4 (M4A).
     *
     * @param millisMax what is longer is read no further than a little beyond
     * @throws FilmFailed if it is none of them, is broken or holds no sound
     */
    public static Sound read(byte[] file, int millisMax) {
        try {
            Path place = Files.createTempFile("niangjia-recording", null);
            try {
                Files.write(place, file);
                return SoundReader.read(place, millisMax);
            } finally {
                Files.delete(place);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
