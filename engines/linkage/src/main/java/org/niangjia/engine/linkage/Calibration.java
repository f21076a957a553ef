package org.niangjia.engine.linkage;

import java.util.Collections;
import java.util.List;

/**
 * What weights are worth by the judgement of people: a rising line through knots. Beyond its ends a bit counts as a bit.
 *
 * @param weights of the model, in bits, ascending
 * @param calibrated what they are worth, in bits, ascending; as many
 */
public record Calibration(List<Double> weights, List<Double> calibrated) {

    /** Takes each weight for what it is. */
    public static final Calibration NONE = new Calibration(List.of(), List.of());

    public Calibration {
        weights = List.copyOf(weights);
        calibrated = List.copyOf(calibrated);
        if (weights.size() != calibrated.size()) {
            throw new IllegalArgumentException(
                    weights.size() + " weights can't have " + calibrated.size() + " calibrated ones");
        }
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** The calibrated weight in bits: finite, so that no probability becomes 0 or 1, and the larger the weight, the larger. */
    public double of(double weight) {
        if (weights.isEmpty()) {
            return weight;
        }
        int found = Collections.binarySearch(weights, weight);
        int above = found >= 0 ? found : -found - 1;
        if (above == 0 || above == weights.size()) {
            int end = above == 0 ? 0 : above - 1;
            return calibrated.get(end) + weight - weights.get(end);
        }
        double from = weights.get(above - 1);
        double share = (weight - from) / (weights.get(above) - from);
        return calibrated.get(above - 1) + share * (calibrated.get(above) - calibrated.get(above - 1));
    }
}
