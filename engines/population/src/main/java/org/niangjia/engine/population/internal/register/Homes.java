package org.niangjia.engine.population.internal.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.Place;
import org.niangjia.engine.population.internal.Places;
import org.niangjia.engine.population.internal.Row;
import org.niangjia.engine.population.internal.Table;
import org.niangjia.kernel.OrgPath;

/** Homes in the towns of the province. */
final class Homes {

    private static final int FLATS_OF_A_FLOOR = 4;

    private final List<String> streets = words("register/streets.txt");
    private final List<String> estates = words("register/estates.txt");
    private final Map<OrgPath, Town> towns = new HashMap<>();
    private final Map<String, List<Place>> byDivision = new HashMap<>();
    private final List<String> divisions;

    Homes(Places places) {
        List<String> found = new ArrayList<>();
        for (Place county : places.of(Level.COUNTY)) {
            found.add(county.division());
        }
        divisions = List.copyOf(found);
        for (Place town : places.of(Level.TOWN)) {
            byDivision
                    .computeIfAbsent(town.division(), division -> new ArrayList<>())
                    .add(town);
            towns.put(
                    town.path(),
                    new Town(
                            places.above(town.path(), Level.CITY).name(),
                            places.above(town.path(), Level.COUNTY).name(),
                            town.name()));
        }
    }

    private static List<String> words(String table) {
        return Table.rows(table, 1).stream().map((Row row) -> row.text(0)).toList();
    }

    /** Six digits of a county. */
    String division(Dice dice) {
        return divisions.get(dice.below(divisions.size()));
    }

    Home draw(String division, Dice dice) {
        List<Place> choice = Objects.requireNonNull(byDivision.get(division), division);
        Place place = choice.get(dice.below(choice.size()));
        Town town = Objects.requireNonNull(towns.get(place.path()));
        String community =
                place.communities().get(dice.below(place.communities().size()));
        if (community.endsWith("村")) {
            return new Home.Farm(town, community, 1 + dice.below(15), 1 + dice.below(160));
        }
        return new Home.Flat(
                town,
                community,
                streets.get(dice.below(streets.size())),
                1 + dice.below(400),
                estates.get(dice.below(estates.size())),
                1 + dice.below(30),
                1 + dice.below(4),
                100 * (1 + dice.below(18)) + 1 + dice.below(FLATS_OF_A_FLOOR));
    }

    Home dormitory(SyntheticEmployer employer, Dice dice) {
        Town town = Objects.requireNonNull(
                towns.get(Objects.requireNonNull(employer.unionPath().parent())));
        return new Home.Dormitory(
                town, employer.shortName(), 1 + dice.below(3), 100 * (1 + dice.below(6)) + 1 + dice.below(20));
    }
}
