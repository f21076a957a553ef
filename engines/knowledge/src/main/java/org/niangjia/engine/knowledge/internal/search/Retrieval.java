package org.niangjia.engine.knowledge.internal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param words the question in its own words and, where it says lay terms, in those of laws
 * @param named entries of the articles that the question names, in its order
 * @param misnamed whether it names an article that cannot be told: of no document here, of none in particular, or missing
 * @param found all entries, best first, those named before the others, each once
 * @param nearness largest cosine of one of the first passages found to the question; 0 while there are no vectors
 * @param standing what known questions say of this one; null if the best passage stands in no law of which questions are
 *     known, and while some passages lack their vectors
 * @param vector of the question; null if it wasn't embedded
 */
public record Retrieval(
        String words,
        List<Ranked> named,
        boolean misnamed,
        List<Ranked> found,
        double nearness,
        @Nullable Standing standing,
        @Nullable QuestionVector vector) {

    /**
     * What known questions say of this one as a whole.
     *
     * @param nearness largest inner product of the mapped question with a passage
     * @param likeOfWork cosine of the most like known question of workers on the laws of work
     * @param likeOfOtherField cosine of the most like known question that neither a law of work nor a document here answers
     */
    public record Standing(double nearness, double likeOfWork, double likeOfOtherField) {}

    /** Nothing found. */
    static Retrieval nothing() {
        return new Retrieval("", List.of(), false, List.of(), 0, null, null);
    }
}
