package org.niangjia.engine.knowledge.internal.learning;

import java.util.List;

/** Logistic regression with both classes weighted alike and a small L2 penalty, by gradient descent. Deterministic. */
final class LogisticRegression {

    private static final int STEPS = 4_000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 0.002;

    private final double[] weights;

    private LogisticRegression(double[] weights) {
        this.weights = weights;
    }

    /** One case with its values and whether it is positive. */
    interface Labelled {
        double[] values();

        boolean positive();

        /** How much the case counts, 1 being ordinary. */
        double importance();
    }

    /**
     * Fits.
     *
     * @param against whether a larger value may only speak against, value by value
     */
    static LogisticRegression fit(List<? extends Labelled> cases, boolean[] against) {
        int size = cases.getFirst().values().length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            int at = i;
            means[i] = cases.stream().mapToDouble(c -> c.values()[at]).average().orElse(0);
            deviations[i] = Math.sqrt(cases.stream()
                            .mapToDouble(c -> Math.pow(c.values()[at] - means[at], 2))
                            .average()
                            .orElse(1))
                    + 1e-9;
        }
        double[] scaled = descend(cases, means, deviations, against);
        double[] weights = new double[size + 1];
        weights[size] = scaled[size];
        for (int i = 0; i < size; i++) {
            weights[i] = scaled[i] / deviations[i];
            weights[size] -= weights[i] * means[i];
        }
        return new LogisticRegression(weights);
    }

    private static double[] descend(
            List<? extends Labelled> cases, double[] means, double[] deviations, boolean[] against) {
        double positives = sum(cases, true);
        double negatives = sum(cases, false);
        double[] weights = new double[means.length + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (Labelled one : cases) {
                double score = weights[means.length];
                for (int i = 0; i < means.length; i++) {
                    score += weights[i] * (one.values()[i] - means[i]) / deviations[i];
                }
                double share = one.importance() / (2 * (one.positive() ? positives : negatives));
                double error = share * (1 / (1 + Math.exp(-score)) - (one.positive() ? 1 : 0));
                for (int i = 0; i < means.length; i++) {
                    gradient[i] += error * (one.values()[i] - means[i]) / deviations[i];
                }
                gradient[means.length] += error;
            }
            for (int i = 0; i < weights.length; i++) {
                double penalty = i < means.length ? PENALTY * weights[i] : 0;
                weights[i] -= RATE * (gradient[i] + penalty);
                if (i < means.length && against[i]) {
                    weights[i] = Math.min(0, weights[i]);
                }
            }
        }
        return weights;
    }

    private static double sum(List<? extends Labelled> cases, boolean positive) {
        return cases.stream()
                .filter(one -> one.positive() == positive)
                .mapToDouble(Labelled::importance)
                .sum();
    }

    /** The linear score; the probability is its logistic. */
    double score(double[] values) {
        double score = weights[values.length];
        for (int i = 0; i < values.length; i++) {
            score += weights[i] * values[i];
        }
        return score;
    }

    /** The weight of a value. */
    double weight(int value) {
        return weights[value];
    }

    double intercept() {
        return weights[weights.length - 1];
    }
}
