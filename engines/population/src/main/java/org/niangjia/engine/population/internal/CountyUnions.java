package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.engine.population.Trade;
import org.niangjia.kernel.OrgPath;

/** The grass-roots unions right below each county: its turnover pool and the unions of the new forms of employment. */
final class CountyUnions {

    private CountyUnions() {}

    static List<Host> hosts(Places places, IndustryLine industry, Identifiers identifiers) {
        List<Host> hosts = new ArrayList<>();
        List<Row> rows = Table.rows("county-unions.tsv", 6);
        for (Place county : places.of(Level.COUNTY)) {
            rows.forEach(row -> hosts.add(host(row, county, industry, identifiers)));
        }
        return hosts;
    }

    private static Host host(Row row, Place county, IndustryLine industry, Identifiers identifiers) {
        Trade trade = row.isBlank(4) ? null : row.code(4, Trade.class);
        OrgPath path = county.path().child(row.text(0));
        SyntheticUnion union = new SyntheticUnion(
                identifiers.union(path),
                path,
                county.named(row.text(2)),
                county.named(row.text(3)),
                Level.GRASSROOTS,
                row.code(1, Kind.class),
                county.division(),
                trade == null ? null : industry.parentOf(trade, path),
                null);
        return new Host(union, trade, row.number(5));
    }
}
