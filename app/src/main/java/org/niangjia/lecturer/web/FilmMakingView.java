package org.niangjia.lecturer.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.lecturer.internal.films.FilmPages.FileOf;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionState;
import org.niangjia.lecturer.internal.films.Publication.Obstacle;
import org.niangjia.lecturer.internal.films.Rendering;
import org.niangjia.lecturer.internal.films.RenderingState;

/**
 * The making of a film, and what comes after it, at the desk.
 *
 * @param renderings the last of each size
 * @param before how many are made before one that waits
 * @param obstacle why it was not published just now
 */
public record FilmMakingView(
        Production production,
        List<Rendering> renderings,
        Map<UUID, Integer> before,
        List<FileOf> files,
        boolean stale,
        @Nullable Obstacle obstacle) {

    /** A size that can be asked for. */
    public record Choice(FilmSize size, FilmFormat format) {

        public String value() {
            return size + " " + format.name();
        }
    }

    public String address() {
        return "/desk/films/" + production.id() + "/making";
    }

    public boolean isRunning() {
        return renderings.stream().anyMatch(rendering -> rendering.state().open());
    }

    /** Whether it can be made in more sizes. */
    public boolean canOrder() {
        return production.state() != ProductionState.WITHDRAWN;
    }

    public List<Rendering> made() {
        return renderings.stream()
                .filter(rendering -> rendering.state() == RenderingState.DONE)
                .toList();
    }

    /** Whether there is what the bundle for WeChat Channels holds, an MP4. */
    public boolean hasBundle() {
        return made().stream().anyMatch(rendering -> rendering.format() == FilmFormat.MP4);
    }

    /** The sizes that were never asked for. */
    public List<Choice> choices() {
        return Arrays.stream(FilmFormat.values())
                .flatMap(format -> Arrays.stream(FilmSize.values()).map(size -> new Choice(size, format)))
                .filter(choice -> renderings.stream()
                        .noneMatch(known -> known.size() == choice.size() && known.format() == choice.format()))
                .toList();
    }

    public String file(Rendering rendering, String name) {
        return address() + "/files/" + rendering.folder() + "/" + name;
    }
}
