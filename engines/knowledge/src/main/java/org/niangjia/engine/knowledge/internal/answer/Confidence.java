package org.niangjia.engine.knowledge.internal.answer;

/**
 * The estimated chance that the documents answer a question: a logistic regression over the evidence.
 *
 * <p>The weights were fitted by {@code ConfidenceFit} (among the tests) on the training questions of STARD
 * (github.com/oneal2000/STARD, MIT licence, arXiv 2406.15313), those whose article stands in 23 labour laws against all
 * others, and on everyday questions of our own. The intercept is set so that a confidence of one half lets nine of ten
 * answerable questions pass.
 */
final class Confidence {

    private static final double INTERCEPT = -22.9;
    private static final double PASSAGE_COSINE = 20.8;
    private static final double STATEMENT_COSINE = 12.9;
    private static final double COVERAGE = 3.0;

    private Confidence() {}

    /** From 0 to 1. */
    static double of(Evidence evidence) {
        double sum = INTERCEPT
                + PASSAGE_COSINE * evidence.passageCosine()
                + STATEMENT_COSINE * evidence.statementCosine()
                + COVERAGE * evidence.coverage();
        return 1 / (1 + Math.exp(-sum));
    }
}
