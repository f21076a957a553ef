package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.Terms;

/**
 * Countries and places whose rules and figures are their own. National documents answer neither what another country pays
 * nor what a city's figure of this year is, though their words are near.
 */
final class Places {

    private static final Pattern FIGURE = Pattern.compile("多少|几(?:元|块|钱|个点)|标准|最低|平均|基数|比例");

    private final List<String> countries;
    private final List<String> regions;

    private Places(List<String> countries, List<String> regions) {
        this.countries = countries;
        this.regions = regions;
    }

    /** Those listed in {@code places.txt}: a line of countries, then a line of provinces and large cities. */
    static Places known() {
        try (InputStream stream = Objects.requireNonNull(Places.class.getResourceAsStream("places.txt"))) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new Places(
                    List.of(lines.get(0).split(" ", -1)), List.of(lines.get(1).split(" ", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the question is about another country, or asks for the figure of a region, that no document mentions. */
    boolean areBeyond(String question, View view) throws IOException {
        String asked = Terms.fold(question);
        return anyBeyond(countries, asked, view) || (FIGURE.matcher(asked).find() && anyBeyond(regions, asked, view));
    }

    private static boolean anyBeyond(List<String> places, String asked, View view) throws IOException {
        for (String place : places) {
            if (asked.contains(place) && !view.mentions(place)) {
                return true;
            }
        }
        return false;
    }
}
