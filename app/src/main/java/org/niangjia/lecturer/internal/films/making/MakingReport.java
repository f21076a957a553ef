package org.niangjia.lecturer.internal.films.making;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmProgress;

/**
 * A line of what the process says while it makes a film: how far it is, or how it ended.
 *
 * @param phase of what is done and total are parts; null at the end
 * @param ended whether this is the last word
 * @param failure why there is no film; null if there is one, or not yet
 * @param detail of the failure, for the log
 * @param durationMillis of the film
 * @param missing what no font could show
 */
record MakingReport(
        FilmProgress.@Nullable Phase phase,
        int done,
        int total,
        boolean ended,
        @Nullable MakingFault failure,
        @Nullable String detail,
        int durationMillis,
        List<String> missing) {

    static MakingReport progress(FilmProgress.Phase phase, int done, int total) {
        return new MakingReport(phase, done, total, false, null, null, 0, List.of());
    }

    static MakingReport made(int durationMillis, List<String> missing) {
        return new MakingReport(null, 0, 0, true, null, null, durationMillis, missing);
    }

    static MakingReport failed(MakingFault failure, String detail) {
        return new MakingReport(null, 0, 0, true, failure, detail, 0, List.of());
    }
}
