package org.niangjia.engine.knowledge.internal.learning;

import java.util.List;

/**
 * A conditional logit (McFadden 1973): of several options one is right, and the chance of each grows with a weighted sum of
 * its values. By gradient ascent with a small L2 penalty; deterministic.
 */
final class ChoiceRegression {

    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double PENALTY = 0.01;

    private ChoiceRegression() {}

    /**
     * A case.
     *
     * @param options values of each option
     * @param right which of them are right; a case without one teaches nothing
     */
    record Choice(List<double[]> options, List<Boolean> right) {

        boolean teaches() {
            return right.contains(true);
        }
    }

    /** The weights of the values. */
    static double[] fit(List<Choice> choices) {
        List<double[]> all =
                choices.stream().flatMap(choice -> choice.options().stream()).toList();
        double[] deviations = deviations(all);
        List<Choice> teaching = choices.stream().filter(Choice::teaches).toList();
        double[] scaled = new double[deviations.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[scaled.length];
            for (Choice choice : teaching) {
                addGradient(choice, scaled, deviations, gradient);
            }
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] += RATE * (gradient[i] / teaching.size() - PENALTY * scaled[i]);
            }
        }
        double[] weights = new double[scaled.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scaled[i] / deviations[i];
        }
        return weights;
    }

    /** The score of an option; without an intercept, which no comparison would feel. */
    static double score(double[] weights, double[] values) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * values[i];
        }
        return score;
    }

    private static void addGradient(Choice choice, double[] scaled, double[] deviations, double[] gradient) {
        int size = choice.options().size();
        double[] chances = new double[size];
        double sum = 0;
        double sumOfRight = 0;
        for (int option = 0; option < size; option++) {
            double score = 0;
            for (int i = 0; i < scaled.length; i++) {
                score += scaled[i] * choice.options().get(option)[i] / deviations[i];
            }
            chances[option] = Math.exp(score);
            sum += chances[option];
            sumOfRight += choice.right().get(option) ? chances[option] : 0;
        }
        for (int option = 0; option < size; option++) {
            double pull = (choice.right().get(option) ? chances[option] / sumOfRight : 0) - chances[option] / sum;
            for (int i = 0; i < scaled.length; i++) {
                gradient[i] += pull * choice.options().get(option)[i] / deviations[i];
            }
        }
    }

    private static double[] deviations(List<double[]> all) {
        double[] deviations = new double[all.getFirst().length];
        for (int i = 0; i < deviations.length; i++) {
            int at = i;
            double mean =
                    all.stream().mapToDouble(values -> values[at]).average().orElse(0);
            double variance = all.stream()
                    .mapToDouble(values -> (values[at] - mean) * (values[at] - mean))
                    .average()
                    .orElse(1);
            deviations[i] = Math.sqrt(variance) + 1e-9;
        }
        return deviations;
    }
}
