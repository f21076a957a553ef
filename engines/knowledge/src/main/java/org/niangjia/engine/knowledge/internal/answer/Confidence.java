package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The estimated chance that the documents answer a question: a logistic regression over the evidence, one where the best
 * passage stands in a law of which questions are known, another for all other documents.
 *
 * <p>The weights are data ({@code confidence.tsv}: name, tab, weight for known laws, tab, weight for other documents), fitted
 * by {@code ./niangjia bench refusal}: the former on the training questions of STARD (github.com/oneal2000/STARD, MIT licence,
 * arXiv 2406.15313), those whose article stands in 23 labour laws against all others, and on questions of our own; the latter
 * on questions of our own to a union's guides. The intercepts are set so that a confidence of one half lets most answerable
 * questions pass; what that costs stands in {@code confidence-curve.tsv}.
 */
final class Confidence {

    private static final String INTERCEPT = "intercept";

    private final Weights ofKnownLaws;
    private final Weights ofOthers;

    private Confidence(Weights ofKnownLaws, Weights ofOthers) {
        this.ofKnownLaws = ofKnownLaws;
        this.ofOthers = ofOthers;
    }

    /** The one that comes with the engine. */
    static Confidence known() {
        try (InputStream stream = Objects.requireNonNull(Confidence.class.getResourceAsStream("confidence.tsv"))) {
            Map<String, String[]> lines = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> lines.put(columns[0], columns));
            return new Confidence(Weights.of(lines, 1), Weights.of(lines, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 0 to 1. */
    double of(Evidence evidence) {
        Weights weights = evidence.standing() == null ? ofOthers : ofKnownLaws;
        return 1 / (1 + Math.exp(-weights.sum(evidence.values())));
    }

    /** Weights in the order of {@link Evidence#NAMES}. */
    private static final class Weights {

        private final double intercept;
        private final double[] weights;

        private Weights(double intercept, double[] weights) {
            this.intercept = intercept;
            this.weights = weights;
        }

        static Weights of(Map<String, String[]> lines, int column) {
            return new Weights(
                    weight(lines, INTERCEPT, column),
                    Evidence.NAMES.stream()
                            .mapToDouble(name -> weight(lines, name, column))
                            .toArray());
        }

        private static double weight(Map<String, String[]> lines, String name, int column) {
            String[] columns = Objects.requireNonNull(lines.get(name), name);
            return Double.parseDouble(columns[column]);
        }

        double sum(double[] values) {
            double sum = intercept;
            for (int i = 0; i < values.length; i++) {
                sum += weights[i] * values[i];
            }
            return sum;
        }
    }
}
