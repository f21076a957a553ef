package org.niangjia.engine.knowledge.internal.answer;

/**
 * The estimated chance that the documents answer a question: a logistic regression over the evidence.
 *
 * <p>The weights were fitted by {@code ConfidenceFit} (among the tests) on the training questions of STARD
 * (github.com/oneal2000/STARD, MIT licence, arXiv 2406.15313): those whose article stands in 23 labour laws against those
 * whose article doesn't, and everyday questions that no law answers. The intercept is set so that a confidence of one half
 * lets nine of ten answerable questions pass.
 */
final class Confidence {

    private static final double INTERCEPT = -12.0;
    private static final double[] WEIGHTS = {10.0, 8.0, 3.0, -2.0, 2.0, 1.0};

    private Confidence() {}

    /** From 0 to 1. */
    static double of(Evidence evidence) {
        double[] values = evidence.values();
        double sum = INTERCEPT;
        for (int i = 0; i < values.length; i++) {
            sum += WEIGHTS[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
