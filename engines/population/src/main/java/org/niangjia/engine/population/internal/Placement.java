package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Employment;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.Trade;
import org.niangjia.engine.population.internal.Work.Job;

/** Which union a worker is in: of a kind that suits the form of employment, and more often than not in the home county. */
final class Placement {

    private static final int HOME_PERCENT = 60;

    private record KindShare(Kind kind, int weight) {}

    /** Where to look; without a division everywhere. */
    private record Search(Kind kind, Trade trade, @Nullable String division) {}

    private final Map<Employment, Weighted<KindShare>> kinds = new EnumMap<>(Employment.class);
    private final Map<Search, Weighted<Host>> hosts = new HashMap<>();

    Placement(List<Host> all) {
        Map<Employment, List<KindShare>> shares = new EnumMap<>(Employment.class);
        Table.rows("placement.tsv", 3)
                .forEach(row -> shares.computeIfAbsent(row.code(0, Employment.class), form -> new ArrayList<>())
                        .add(new KindShare(row.code(1, Kind.class), row.number(2))));
        shares.forEach((form, list) -> kinds.put(form, Weighted.of(list, KindShare::weight)));
        searches(all).forEach((search, found) -> hosts.put(search, Weighted.of(found, Host::weight)));
    }

    private static Map<Search, List<Host>> searches(List<Host> all) {
        Map<Search, List<Host>> searches = new HashMap<>();
        for (Host host : all) {
            SyntheticUnion union = host.union();
            for (Trade trade : Trade.values()) {
                if (host.takes(trade)) {
                    put(searches, new Search(union.kind(), trade, union.division()), host);
                    put(searches, new Search(union.kind(), trade, null), host);
                }
            }
        }
        return searches;
    }

    private static void put(Map<Search, List<Host>> searches, Search search, Host host) {
        searches.computeIfAbsent(search, key -> new ArrayList<>()).add(host);
    }

    /** The home county is where the worker's citizen number was given; a kind that is missing there is looked for everywhere. */
    SyntheticUnion draw(Job job, String homeDivision, Dice dice) {
        Kind kind =
                Objects.requireNonNull(kinds.get(job.employment())).draw(dice).kind();
        Weighted<Host> atHome = hosts.get(new Search(kind, job.trade(), homeDivision));
        boolean stays = dice.percent(HOME_PERCENT);
        Weighted<Host> found = stays && atHome != null ? atHome : hosts.get(new Search(kind, job.trade(), null));
        return Objects.requireNonNull(found, () -> "no " + kind + " union for " + job.trade())
                .draw(dice)
                .union();
    }
}
