package org.niangjia.lecturer.internal.films;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.niangjia.lecturer.internal.script.Frames;

/**
 * The reviewed sentences that state nothing, such as a greeting ({@code lecturer/frames.tsv}), and the headings beside
 * them. What a film says without a source is one of these.
 */
final class SayableFrames {

    private static final String SLOT = "{}";
    private static final List<String> WORDS = Frames.texts().toList();

    private SayableFrames() {}

    /** What can be said, a document's title in each place for one. */
    static Set<String> sayable(Collection<String> titles) {
        Set<String> said = new LinkedHashSet<>();
        WORDS.stream()
                .filter(SayableFrames::isSentence)
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
}
