package org.niangjia.engine.knowledge;

/**
 * How an index searches and when it answers.
 *
 * @param candidates how many passages each of the two searches hands to the fusion
 * @param rankConstant k of reciprocal rank fusion (Cormack et al., SIGIR 2009)
 * @param denseWeight weight of the search by meaning against that by words, which has 1
 * @param sentencesMax how many sentences an answer has at most
 * @param confidenceMin confidence from 0 to 1 under which a question is not answered
 */
public record IndexSettings(
        int candidates, double rankConstant, double denseWeight, int sentencesMax, double confidenceMin) {

    /** @throws IllegalArgumentException if a value lies outside its range */
    public IndexSettings {
        if (candidates < 1 || rankConstant < 0 || denseWeight < 0 || sentencesMax < 1) {
            throw new IllegalArgumentException("a setting of the search lies outside its range");
        }
        if (confidenceMin < 0 || confidenceMin > 1) {
            throw new IllegalArgumentException("confidence lies between 0 and 1: " + confidenceMin);
        }
    }

    /** 100 candidates, k = 60, dense weight 1, 4 sentences, threshold 0.5. */
    public static IndexSettings ofDefaults() {
        return new IndexSettings(100, 60, 1, 4, 0.5);
    }

    /** The same settings with another threshold. */
    public IndexSettings withConfidenceMin(double confidence) {
        return new IndexSettings(candidates, rankConstant, denseWeight, sentencesMax, confidence);
    }
}
