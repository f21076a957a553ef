package org.niangjia.lecturer.internal.films;

import java.util.Comparator;
import java.util.List;

/** In which order sizes of a film are offered: landscape before portrait, small before large, MP4 before WebM. */
final class FilmSizes {

    private static final Comparator<Rendering> ORDER = Comparator.comparing(Rendering::format)
            .thenComparing(rendering -> rendering.size().portrait())
            .thenComparingInt(rendering -> rendering.size().width());

    private FilmSizes() {}

    static List<Rendering> inOrder(List<Rendering> sizes) {
        return sizes.stream().sorted(ORDER).toList();
    }

    static Rendering main(List<Rendering> sizes) {
        return sizes.stream().min(ORDER).orElseThrow();
    }
}
