package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.population.Settings;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.engine.population.Trade;
import org.niangjia.engine.population.internal.EmployerNames.EmployerName;
import org.niangjia.kernel.OrgPath;

/** Employers over all towns, each with its union: first those that are there whatever the seed, then others. */
final class Employers {

    /** Unions of firms are counted from here, above those of {@link TownUnions}. */
    private static final int FIRST_ORDINAL = 101;

    private static final int WEIGHT_MAX = 60;

    private final long seed;
    private final Places places;
    private final IndustryLine industry;
    private final Identifiers identifiers;
    private final EmployerNames names;
    private final Map<OrgPath, Integer> founded = new HashMap<>();
    private final List<SyntheticEmployer> employers = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();

    Employers(Settings settings, Places places, IndustryLine industry, Identifiers identifiers) {
        this.seed = settings.seed();
        this.places = places;
        this.industry = industry;
        this.identifiers = identifiers;
        this.names = new EmployerNames(places);
        addNamed();
        addOthers(settings.employerCount());
    }

    List<SyntheticEmployer> all() {
        return List.copyOf(employers);
    }

    List<Host> hosts() {
        return List.copyOf(hosts);
    }

    private void addNamed() {
        for (Row row : Table.rows("named-employers.tsv", 4)) {
            names.reserve(row.text(1));
            add(
                    places.at(new OrgPath(row.text(0))),
                    new EmployerName(row.text(1), row.text(2), row.code(3, Trade.class)));
        }
    }

    /** Towns take turns in a shuffled order; the first employers see to it that every trade has one. */
    private void addOthers(int count) {
        List<Place> towns = places.of(Level.TOWN);
        Shuffle turns = new Shuffle(towns.size(), Dice.of(seed, "employer-town", 0));
        Trade[] trades = Trade.values();
        for (int i = 0; employers.size() < count; i++) {
            Place town = towns.get((int) turns.at(i % towns.size()));
            Dice dice = Dice.of(seed, "employer-name", i);
            add(town, i < trades.length ? names.next(trades[i], town, dice) : names.next(town, dice));
        }
    }

    private void add(Place town, EmployerName called) {
        OrgPath path =
                town.path().child(TownUnions.segment(founded.merge(town.path(), FIRST_ORDINAL, (n, ignored) -> n + 1)));
        SyntheticUnion union = new SyntheticUnion(
                identifiers.union(path),
                path,
                called.name() + "工会",
                called.shortName() + "工会",
                Level.GRASSROOTS,
                Kind.ENTERPRISE,
                town.division(),
                industry.parentOf(called.trade(), path),
                called.name());
        Dice dice = Dice.of(seed, "employer-size", employers.size());
        hosts.add(new Host(union, called.trade(), 1 + dice.below(1 + dice.below(WEIGHT_MAX))));
        employers.add(new SyntheticEmployer(
                called.name(), called.shortName(), called.trade(), town.division(), union.id(), path));
    }
}
