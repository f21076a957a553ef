package org.niangjia.engine.population.internal;

import java.util.List;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;

/** The unions of the places: 总工会 from the province down to the town. */
final class PlaceLine {

    private PlaceLine() {}

    static List<SyntheticUnion> unions(Places places, Identifiers identifiers) {
        return places.all().stream()
                .map(place -> new SyntheticUnion(
                        identifiers.union(place.path()),
                        place.path(),
                        place.name() + "总工会",
                        place.name(),
                        place.level(),
                        Kind.PLACE,
                        place.division(),
                        null,
                        null))
                .toList();
    }
}
