package org.niangjia.engine.studio;

import java.nio.file.Path;
import java.util.List;

/**
 * A film that was made.
 *
 * @param renderMillis from the script to the closed files, speech included
 * @param scenesReused how many scenes were taken from the cache
 * @param files film, sound, captions, chapters, text as Markdown and, if its font is installed, as PDF, cover
 * @param missingGlyphs what no font could show and stands as 〓
 */
public record Film(
        int durationMillis,
        long renderMillis,
        int scenesReused,
        List<Path> files,
        List<Chapter> chapters,
        List<String> missingGlyphs) {

    /** Where a chapter begins. */
    public record Chapter(String title, int startMillis) {}

    public Film {
        files = List.copyOf(files);
        chapters = List.copyOf(chapters);
        missingGlyphs = List.copyOf(missingGlyphs);
    }
}
