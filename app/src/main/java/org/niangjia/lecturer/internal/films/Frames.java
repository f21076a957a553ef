package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reviewed sentences that state nothing, such as a greeting ({@code lecturer/frames.tsv}), and the headings beside
 * them. What a film says without a source is one of these.
 */
final class Frames {

    private static final String SLOT = "{}";
    private static final List<String> WORDS = read();

    private Frames() {}

    /** What can be said, a document's title in each place for one. */
    static Set<String> sayable(Collection<String> titles) {
        Set<String> said = new LinkedHashSet<>();
        WORDS.stream()
                .filter(Frames::isSentence)
                .flatMap(words -> words.contains(SLOT)
                        ? titles.stream().map(title -> words.replace(SLOT, title))
                        : Stream.of(words))
                .forEach(said::add);
        return said;
    }

    /** Whether the words stand there as a heading of a slide or chapter. */
    static boolean isHeading(String words) {
        return WORDS.contains(words) && !isSentence(words);
    }

    private static boolean isSentence(String words) {
        return words.endsWith("。") || words.endsWith("？") || words.endsWith("！");
    }

    private static List<String> read() {
        try (InputStream stream = Objects.requireNonNull(Frames.class.getResourceAsStream("/lecturer/frames.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("\t") && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)).get(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
