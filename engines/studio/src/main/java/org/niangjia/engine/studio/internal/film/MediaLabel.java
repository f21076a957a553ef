package org.niangjia.engine.studio.internal.film;

import java.nio.file.Path;
import java.util.Optional;
import org.niangjia.engine.studio.internal.label.AigcKey;

/** The label in the metadata of a film or sound. */
public final class MediaLabel {

    private MediaLabel() {}

    /**
     * The label's text.
     *
     * @throws org.niangjia.engine.studio.FilmFailed if the file is no media file
     */
    public static Optional<String> read(Path file) {
        try (Input input = new Input(file)) {
            return input.metadata(AigcKey.NAME);
        }
    }
}
