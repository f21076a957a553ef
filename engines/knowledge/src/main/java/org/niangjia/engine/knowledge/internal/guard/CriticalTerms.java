package org.niangjia.engine.knowledge.internal.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words of {@code critical-terms.tsv}: what must, may and must not be, bounds of amounts, and parties. */
final class CriticalTerms {

    private static final String PLAIN = "plain";
    private static final String WEAK = "weak ";
    private static final String AFTER_NUMBER = " after number";

    private static final CriticalTerms KNOWN = load();

    private final Map<Character, List<Term>> byFirst = new HashMap<>();

    private CriticalTerms() {}

    /** @param symbol null for a word that only looks like a critical one */
    private record Term(String word, boolean afterNumber, Optional<Symbol> symbol) {}

    /** A word, and what it means if it is critical. */
    record Found(String word, Optional<Symbol> symbol) {}

    static CriticalTerms known() {
        return KNOWN;
    }

    /** The longest listed word that begins at the place. */
    Optional<Found> at(String text, int from, boolean afterNumber) {
        for (Term term : byFirst.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(term.word(), from) && (afterNumber || !term.afterNumber())) {
                return Optional.of(new Found(term.word(), term.symbol()));
            }
        }
        return Optional.empty();
    }

    private static CriticalTerms load() {
        try (InputStream stream =
                Objects.requireNonNull(CriticalTerms.class.getResourceAsStream("critical-terms.tsv"))) {
            CriticalTerms terms = new CriticalTerms();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(terms::read);
            terms.byFirst
                    .values()
                    .forEach(list -> list.sort(
                            Comparator.comparingInt((Term term) -> term.word().length())
                                    .reversed()));
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] columns = line.split("\t", -1);
        boolean weak = columns[0].startsWith(WEAK);
        boolean afterNumber = columns[0].endsWith(AFTER_NUMBER);
        String kind = columns[0].replace(WEAK, "").replace(AFTER_NUMBER, "");
        Set<String> classes = Set.of(columns[1].split("\\|", -1));
        for (String word : columns[2].split(" ", -1)) {
            Optional<Symbol> symbol = kind.equals(PLAIN)
                    ? Optional.empty()
                    : Optional.of(new Symbol(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), word, classes, weak));
            byFirst.computeIfAbsent(word.charAt(0), unseen -> new ArrayList<>())
                    .add(new Term(word, afterNumber, symbol));
        }
    }
}
