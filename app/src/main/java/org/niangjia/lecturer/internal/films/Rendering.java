package org.niangjia.lecturer.internal.films;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmProgress;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.lecturer.internal.films.making.MakingFault;

/**
 * The making of a film in one size.
 *
 * @param background whether it is made only when nothing else waits
 * @param phase null before it says so
 * @param done how many parts of the phase are
 * @param total how many parts the phase has; 0 as long as that isn't known
 * @param failure why it could not be made
 * @param durationMillis how long the film is; 0 before it is done
 * @param missing what no font could show and stands as 〓
 * @param begun null while it waits
 * @param ended null while it is open
 */
public record Rendering(
        UUID id,
        ProductionId production,
        FilmSize size,
        FilmFormat format,
        RenderingState state,
        boolean background,
        FilmProgress.@Nullable Phase phase,
        int done,
        int total,
        @Nullable MakingFault failure,
        int durationMillis,
        List<String> missing,
        Instant requested,
        @Nullable Instant begun,
        @Nullable Instant ended) {

    private static final int PERCENT = 100;

    public Rendering {
        missing = List.copyOf(missing);
    }

    /** Name of the folder with its files, such as {@code 1280x720} or {@code 720x1280-webm}. */
    public String folder() {
        return folderOf(size, format);
    }

    static String folderOf(FilmSize size, FilmFormat format) {
        return format == FilmFormat.MP4 ? size.toString() : size + "-" + format.extension();
    }

    /** How far it is in the whole, 0 to 100: of its time nearly all goes into drawing. */
    public int percent() {
        if (state == RenderingState.DONE) {
            return PERCENT;
        }
        int part = total == 0 ? 0 : PERCENT * done / total;
        return switch (phase) {
            case null -> 0;
            case SPEAKING -> part / 20;
            case DRAWING -> 5 + part * 90 / PERCENT;
            case JOINING -> 95 + part / 25;
        };
    }
}
