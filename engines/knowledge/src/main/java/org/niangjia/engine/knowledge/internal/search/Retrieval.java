package org.niangjia.engine.knowledge.internal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param words the question in its own words and, where it says lay terms, in those of laws
 * @param named entries of the articles that the question names, in its order
 * @param misnamed whether it names an article that cannot be told: of no document here, of none in particular, or missing
 * @param byWords ranking by words, best first
 * @param byMeaning ranking by meaning, best first, scores are cosines; empty while there are no vectors
 * @param fused all entries, best first, those named before the others, each once
 * @param vector of the question; null if it wasn't embedded
 */
public record Retrieval(
        String words,
        List<Ranked> named,
        boolean misnamed,
        List<Ranked> byWords,
        List<Ranked> byMeaning,
        List<Ranked> fused,
        @Nullable QuestionVector vector) {

    /** Nothing found. */
    static Retrieval nothing() {
        return new Retrieval("", List.of(), false, List.of(), List.of(), List.of(), null);
    }
}
