package org.niangjia.engine.knowledge.internal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param named entries of the articles that the question names, in its order
 * @param misnamed whether it names an article of a document that isn't there, or one that its document doesn't have
 * @param words ranking by words, best first
 * @param meaning ranking by meaning, best first, scores are cosines; empty while there are no vectors
 * @param fused all entries, best first, those named before the others, each once
 * @param vector of the question; null if it wasn't embedded
 */
public record Retrieval(
        List<Ranked> named,
        boolean misnamed,
        List<Ranked> words,
        List<Ranked> meaning,
        List<Ranked> fused,
        @Nullable QuestionVector vector) {

    /** Nothing found. */
    static Retrieval nothing() {
        return new Retrieval(List.of(), false, List.of(), List.of(), List.of(), null);
    }
}
