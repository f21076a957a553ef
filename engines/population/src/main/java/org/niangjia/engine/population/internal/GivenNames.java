package org.niangjia.engine.population.internal;

import java.util.List;
import org.niangjia.kernel.Sex;

/** Given names of one sex in one decade: of one character, or composed of two. */
record GivenNames(
        int decade,
        Sex sex,
        int singlePercent,
        Weighted<String> singles,
        Weighted<String> firsts,
        Weighted<String> seconds) {

    static List<GivenNames> read() {
        return Table.rows("given-names.tsv", 6).stream()
                .map(row -> new GivenNames(
                        row.number(0),
                        row.code(1, Sex.class),
                        row.number(2),
                        byRank(row.characters(3)),
                        byRank(row.characters(4)),
                        byRank(row.characters(5))))
                .toList();
    }

    /** The first character is about six times as frequent as the twentieth. */
    private static Weighted<String> byRank(List<String> characters) {
        return Weighted.of(characters, character -> 1_000 / (characters.indexOf(character) + 4));
    }

    /** Women's names double a character now and then, men's don't. */
    String draw(Dice dice) {
        if (dice.percent(singlePercent)) {
            return singles.draw(dice);
        }
        String first = firsts.draw(dice);
        String second = seconds.draw(dice);
        while (sex == Sex.MALE && second.equals(first)) {
            second = seconds.draw(dice);
        }
        return first + second;
    }
}
