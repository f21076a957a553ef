package org.niangjia.engine.population.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.niangjia.kernel.Sex;

/** Names as they are given to people of a sex in a decade. */
public final class PersonNames {

    private static final int MINORITY_PERCENT = 1;
    private static final String MIDDLE_DOT = "·";

    private record Surname(String text, int weight) {}

    private record TwoPartNames(List<String> own, List<String> fathers) {

        String draw(Dice dice) {
            return drawOwn(dice) + MIDDLE_DOT + drawFathers(dice);
        }

        String drawOwn(Dice dice) {
            return own.get(dice.below(own.size()));
        }

        String drawFathers(Dice dice) {
            return fathers.get(dice.below(fathers.size()));
        }
    }

    private final Weighted<Surname> surnames;
    private final Map<Sex, NavigableMap<Integer, GivenNames>> given = new EnumMap<>(Sex.class);
    private final Map<Sex, TwoPartNames> twoPart = new EnumMap<>(Sex.class);

    public PersonNames() {
        surnames = Weighted.of(
                Table.rows("surnames.tsv", 2).stream()
                        .map(row -> new Surname(row.text(0), row.number(1)))
                        .toList(),
                Surname::weight);
        GivenNames.read()
                .forEach(names -> given.computeIfAbsent(names.sex(), sex -> new TreeMap<>())
                        .put(names.decade(), names));
        Table.rows("minority-names.tsv", 3)
                .forEach(row -> twoPart.put(row.code(0, Sex.class), new TwoPartNames(row.words(1), row.words(2))));
    }

    public String draw(Sex sex, int birthYear, Dice dice) {
        if (dice.percent(MINORITY_PERCENT)) {
            return Objects.requireNonNull(twoPart.get(sex)).draw(dice);
        }
        GivenNames names =
                Objects.requireNonNull(given.get(sex)).floorEntry(birthYear).getValue();
        return surnames.draw(dice).text() + names.draw(dice);
    }

    /** A surname alone. */
    public String drawSurname(Dice dice) {
        return surnames.draw(dice).text();
    }

    /** A given name alone, as of the nearest decade that is known. */
    public String drawGiven(Sex sex, int birthYear, Dice dice) {
        NavigableMap<Integer, GivenNames> decades = Objects.requireNonNull(given.get(sex));
        return decades.floorEntry(Math.max(birthYear, decades.firstKey()))
                .getValue()
                .draw(dice);
    }

    /** The own name of a name of two parts. */
    public String drawOwnOfTwoParts(Sex sex, Dice dice) {
        return Objects.requireNonNull(twoPart.get(sex)).drawOwn(dice);
    }

    /** The father's name of a name of two parts. */
    public String drawFathersOfTwoParts(Dice dice) {
        return Objects.requireNonNull(twoPart.get(Sex.MALE)).drawFathers(dice);
    }
}
