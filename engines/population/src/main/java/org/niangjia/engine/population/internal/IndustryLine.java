package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.engine.population.Trade;
import org.niangjia.kernel.OrgPath;

/** The industry unions of the province and of each city, which by place stand beside the unions of the places. */
final class IndustryLine {

    private record Industry(Trade trade, OrgPath area, OrgPath path) {}

    private final List<SyntheticUnion> unions = new ArrayList<>();
    private final List<Industry> industries = new ArrayList<>();

    IndustryLine(Places places, Identifiers identifiers) {
        OrgPath root = places.of(Level.PROVINCE).getFirst().path();
        for (Row row : Table.rows("industries.tsv", 6)) {
            OrgPath parent = row.isBlank(4) ? null : root.child(row.text(4));
            for (Place place : places.of(row.code(0, Level.class))) {
                OrgPath path = place.path().child(row.text(1));
                unions.add(new SyntheticUnion(
                        identifiers.union(path),
                        path,
                        place.named(row.text(2)),
                        place.named(row.text(3)),
                        place.level(),
                        Kind.INDUSTRY,
                        place.division(),
                        parent,
                        null));
                row.words(5).forEach(trade -> industries.add(new Industry(Trade.valueOf(trade), place.path(), path)));
            }
        }
    }

    List<SyntheticUnion> unions() {
        return List.copyOf(unions);
    }

    /** The industry union that unions of the trade belong to at a place, or null if the trade has none. */
    @Nullable
    OrgPath parentOf(Trade trade, OrgPath place) {
        return industries.stream()
                .filter(industry -> industry.trade() == trade && industry.area().covers(place))
                .map(Industry::path)
                .findFirst()
                .orElse(null);
    }
}
