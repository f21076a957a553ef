package org.niangjia.engine.population.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.kernel.OrgPath;

/** The places of the province. */
public final class Places {

    private final List<Place> all;
    private final Map<OrgPath, Place> byPath;

    private Places(List<Place> all) {
        this.all = all;
        this.byPath = all.stream().collect(Collectors.toUnmodifiableMap(Place::path, Function.identity()));
    }

    public static Places read() {
        return new Places(Table.rows("places.tsv", 4).stream()
                .map(row -> new Place(new OrgPath(row.text(0)), row.text(1), row.text(2), row.words(3)))
                .toList());
    }

    /** All places, each after the one that it lies in. */
    List<Place> all() {
        return all;
    }

    public List<Place> of(Level level) {
        return all.stream().filter(place -> place.level() == level).toList();
    }

    /** @throws IllegalArgumentException if there is no place at the path */
    Place at(OrgPath path) {
        Place place = byPath.get(path);
        if (place == null) {
            throw new IllegalArgumentException("no place at " + path);
        }
        return place;
    }

    /** The place of the level at the path of a place or above it. */
    public Place above(OrgPath path, Level level) {
        OrgPath current = path;
        while (at(current).level() != level) {
            current = Objects.requireNonNull(current.parent());
        }
        return at(current);
    }
}
