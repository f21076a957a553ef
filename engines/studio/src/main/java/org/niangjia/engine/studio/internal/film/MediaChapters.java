package org.niangjia.engine.studio.internal.film;

import java.nio.file.Path;
import java.util.List;
import org.niangjia.engine.studio.Film;

/** The chapters of a film or sound, as players list them. */
public final class MediaChapters {

    private MediaChapters() {}

    /** @throws org.niangjia.engine.studio.FilmFailed if the file is no media file */
    public static List<Film.Chapter> read(Path file) {
        try (Input input = new Input(file)) {
            return input.chapters();
        }
    }
}
