package org.niangjia.engine.studio;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a film is made.
 *
 * @param captions whether what is said is also written into the picture
 * @param music whether soft music lies under the speech
 * @param cache a folder that keeps scenes and speech, so that only what changed is spoken and drawn again; none to keep
 *     nothing
 * @param lanes how many scenes are drawn at a time, at least 1
 * @param seed of blinks, small looks and music
 */
public record FilmSettings(
        FilmSize size,
        FilmFormat format,
        boolean captions,
        boolean music,
        @Nullable Path cache,
        int lanes,
        long seed) {

    private static final long SEED = 12351;
    private static final int LANES_MAX = 4;

    /** @throws IllegalArgumentException if there is no lane */
    public FilmSettings {
        if (lanes < 1) {
            throw new IllegalArgumentException("at least one scene is drawn at a time");
        }
    }

    /** 1280 × 720, MP4, with captions and music, nothing kept. */
    public static FilmSettings ofDefaults() {
        int lanes = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, LANES_MAX);
        return new FilmSettings(FilmSize.HD, FilmFormat.MP4, true, true, null, lanes, SEED);
    }

    public FilmSettings withSize(FilmSize other) {
        return new FilmSettings(other, format, captions, music, cache, lanes, seed);
    }

    public FilmSettings withFormat(FilmFormat other) {
        return new FilmSettings(size, other, captions, music, cache, lanes, seed);
    }

    public FilmSettings withCaptions(boolean other) {
        return new FilmSettings(size, format, other, music, cache, lanes, seed);
    }

    public FilmSettings withMusic(boolean other) {
        return new FilmSettings(size, format, captions, other, cache, lanes, seed);
    }

    public FilmSettings withCache(@Nullable Path other) {
        return new FilmSettings(size, format, captions, music, other, lanes, seed);
    }

    public FilmSettings withLanes(int other) {
        return new FilmSettings(size, format, captions, music, cache, other, seed);
    }
}
