package org.niangjia.engine.population.internal.register;

import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.engine.population.internal.Table;

/**
 * A name in its parts.
 *
 * @param family the surname; of a name of two parts the father's own name
 * @param given the given name
 * @param twoParts whether it is written with a dot, the given name first
 */
record FamilyName(String family, String given, boolean twoParts) {

    private static final String DOT = "·";

    private static final Set<String> COMPOUND = Table.rows("surnames.tsv", 2).stream()
            .map(row -> row.text(0))
            .filter(surname -> surname.length() > 1)
            .collect(Collectors.toUnmodifiableSet());

    static FamilyName of(String full) {
        int dot = full.indexOf(DOT);
        if (dot >= 0) {
            return new FamilyName(full.substring(dot + 1), full.substring(0, dot), true);
        }
        int length = full.length() > 2 && COMPOUND.contains(full.substring(0, 2)) ? 2 : 1;
        return new FamilyName(full.substring(0, length), full.substring(length), false);
    }

    String full() {
        return twoParts ? given + DOT + family : family + given;
    }
}
