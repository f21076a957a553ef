package org.niangjia.engine.knowledge;

import java.util.List;

/**
 * What the documents say to a question.
 *
 * @param answered whether the evidence is strong enough; if not there are no sentences
 * @param confidence from 0 to 1, for refusals too: the estimated chance that the documents answer the question
 * @param sentences in the order in which they are to be read: first the answer as a person would say it
 * @param retrieved the best passages, best first, whether answered or not
 * @param millis time taken, in milliseconds
 * @param searchMillis how much of it the search took that found the passages
 */
public record Answer(
        boolean answered,
        double confidence,
        List<Sentence> sentences,
        List<Hit> retrieved,
        long millis,
        long searchMillis) {

    /** @throws IllegalArgumentException if the confidence lies outside 0 to 1, or sentences and refusal contradict */
    public Answer {
        sentences = List.copyOf(sentences);
        retrieved = List.copyOf(retrieved);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1: " + confidence);
        }
        if (answered == sentences.isEmpty()) {
            throw new IllegalArgumentException("an answer has sentences, a refusal has none");
        }
    }
}
