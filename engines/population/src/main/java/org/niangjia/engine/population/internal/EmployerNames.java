package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.engine.population.Trade;

/** Names that a firm, school or office could have; none is given twice. */
final class EmployerNames {

    /** A name, how people shorten it, and what it says about the work. */
    record EmployerName(String name, String shortName, Trade trade) {}

    private record Pattern(Trade trade, int weight, String name, String shortName) {}

    /** Whose name firms put before their own. */
    private static final List<Level> SEATS = List.of(Level.PROVINCE, Level.CITY, Level.COUNTY);

    private final Places places;
    private final Weighted<Pattern> patterns;
    private final Map<Trade, Weighted<Pattern>> patternsByTrade;
    private final List<String> brands;
    private final Set<String> given = new HashSet<>();

    EmployerNames(Places places) {
        this.places = places;
        List<Pattern> all = Table.rows("employer-patterns.tsv", 4).stream()
                .map(row -> new Pattern(row.code(0, Trade.class), row.number(1), row.text(2), row.text(3)))
                .toList();
        this.patterns = Weighted.of(all, Pattern::weight);
        this.patternsByTrade = all.stream()
                .collect(Collectors.groupingBy(
                        Pattern::trade,
                        () -> new EnumMap<>(Trade.class),
                        Collectors.collectingAndThen(
                                Collectors.toList(), list -> Weighted.of(new ArrayList<>(list), Pattern::weight))));
        this.brands =
                Table.rows("brands.txt", 1).stream().map(row -> row.text(0)).toList();
    }

    /** Takes a name out of the game. */
    void reserve(String name) {
        if (!given.add(name)) {
            throw new IllegalArgumentException("two employers called " + name);
        }
    }

    /** A new name for an employer of any trade in a town. */
    EmployerName next(Place town, Dice dice) {
        return draw(patterns, town, dice);
    }

    /** A new name for an employer of the trade in a town. */
    EmployerName next(Trade trade, Place town, Dice dice) {
        return draw(Objects.requireNonNull(patternsByTrade.get(trade), trade::name), town, dice);
    }

    private EmployerName draw(Weighted<Pattern> choice, Place town, Dice dice) {
        while (true) {
            Pattern pattern = choice.draw(dice);
            String brand = brands.get(dice.below(brands.size()));
            String name = filled(pattern.name(), town, brand, dice);
            if (given.add(name)) {
                return new EmployerName(name, filled(pattern.shortName(), town, brand, dice), pattern.trade());
            }
        }
    }

    private String filled(String pattern, Place town, String brand, Dice dice) {
        Level seat = SEATS.get(dice.below(SEATS.size()));
        return pattern.replace("{brand}", brand)
                .replace("{town}", town.name())
                .replace("{townarea}", town.area())
                .replace("{county}", places.above(town.path(), Level.COUNTY).name())
                .replace("{area}", places.above(town.path(), seat).area());
    }
}
