package org.niangjia.engine.linkage.internal.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.niangjia.engine.linkage.Calibration;

/**
 * Calibrates weights by judged pairs: isotonic regression by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955)
 * of what was judged on the weight, a step of one bit each. Each step has one pair of prior belief, so that no probability is 0 or 1:
 * with the model's own probability, shifted and stretched as far as the judged pairs ask for it (Platt 1999). Where little was
 * judged the model counts. Between the centres of the pooled steps the line rises straight (centred isotonic regression, Oron and
 * Flournoy 2017): a surer pair stays the surer one.
 */
public final class Isotonic {

    private static final int LOWEST = -64;
    private static final int HIGHEST = 160;
    /** Pairs of prior belief a step. */
    private static final double BELIEF = 1;

    private static final double SAME = 1e-9;
    private static final double LOG2 = Math.log(2);

    private Isotonic() {}

    /**
     * A judged pair.
     *
     * @param weight by the model, in bits
     * @param standsFor how many pairs of the population it was drawn from it stands for, above 0
     * @param tells how far its judgement follows from its weight, 0 to 1: less where a rival decides
     */
    public record Judged(double weight, boolean match, double standsFor, double tells) {}

    /** Pairs of neighbouring weights: how many match and how many don't, and the sum of their weights. */
    private record Step(double matches, double others, double weights) {

        Step plus(Step other) {
            return new Step(matches + other.matches, others + other.others, weights + other.weights);
        }

        /** Pooled if the odds of the lower one are not below those of the higher one. */
        boolean violates(Step higher) {
            return matches * higher.others >= higher.matches * others;
        }

        boolean isEmpty() {
            return matches + others <= 0;
        }

        double weight() {
            return weights / (matches + others);
        }

        double bits() {
            return Math.log(matches / others) / LOG2;
        }
    }

    /** A straight line: what weights are worth on the whole, in bits. */
    private record Trend(double shift, double slope) {

        private static final double SHIFT_VARIANCE = 4;
        private static final double SLOPE_VARIANCE = 0.0625;
        private static final double SLOPE_LEAST = 0.05;
        private static final int ROUNDS = 60;

        /** Logistic regression by Newton's method; a normal prior around the model itself keeps it there if little was judged. */
        static Trend of(List<Step> seen) {
            Trend free = new Trend(0, 1).fitted(seen, true);
            return free.slope >= SLOPE_LEAST ? free : new Trend(0, SLOPE_LEAST).fitted(seen, false);
        }

        private Trend fitted(List<Step> seen, boolean stretched) {
            Trend trend = this;
            double likelihood = likelihood(seen);
            double pace = 1;
            for (int round = 0; round < ROUNDS; round++) {
                Trend next = trend.improved(seen, pace, stretched);
                double better = next.likelihood(seen);
                if (better < likelihood) {
                    pace /= 2;
                } else if (better - likelihood < SAME) {
                    return next;
                } else {
                    pace = 1;
                    trend = next;
                    likelihood = better;
                }
            }
            return trend;
        }

        double of(double weight) {
            return shift + slope * weight;
        }

        private double likelihood(List<Step> seen) {
            double sum = -shift * shift / (2 * SHIFT_VARIANCE) - (slope - 1) * (slope - 1) / (2 * SLOPE_VARIANCE);
            for (Step step : seen) {
                double logit = step.isEmpty() ? 0 : LOG2 * of(step.weight());
                sum -= step.matches() * softplus(-logit) + step.others() * softplus(logit);
            }
            return sum;
        }

        private static double softplus(double value) {
            return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
        }

        private Trend improved(List<Step> seen, double pace, boolean stretched) {
            double byShift = -shift / SHIFT_VARIANCE;
            double bySlope = (1 - slope) / SLOPE_VARIANCE;
            double shifts = 1 / SHIFT_VARIANCE;
            double slopes = 1 / SLOPE_VARIANCE;
            double both = 0;
            for (Step step : seen) {
                if (!step.isEmpty()) {
                    double weight = step.weight();
                    double share = Scoring.probability(of(weight));
                    double off = LOG2 * (step.matches() - share * (step.matches() + step.others()));
                    double bend = LOG2 * LOG2 * share * (1 - share) * (step.matches() + step.others());
                    byShift += off;
                    bySlope += off * weight;
                    shifts += bend;
                    both += bend * weight;
                    slopes += bend * weight * weight;
                }
            }
            if (!stretched) {
                return new Trend(shift + pace * byShift / shifts, slope);
            }
            double determinant = shifts * slopes - both * both;
            return new Trend(
                    shift + pace * (slopes * byShift - both * bySlope) / determinant,
                    slope + pace * (shifts * bySlope - both * byShift) / determinant);
        }
    }

    public static Calibration of(List<Judged> pairs) {
        Deque<Step> pooled = new ArrayDeque<>();
        List<List<Judged>> steps = new ArrayList<>();
        for (int bits = LOWEST; bits < HIGHEST; bits++) {
            steps.add(new ArrayList<>());
        }
        pairs.forEach(pair -> steps.get((int) Math.floor(Math.clamp(pair.weight(), LOWEST, HIGHEST - 1)) - LOWEST)
                .add(pair));
        List<Step> seen = steps.stream().map(Isotonic::judged).toList();
        Trend trend = Trend.of(seen);
        for (int i = 0; i < seen.size(); i++) {
            double centre = LOWEST + i + 0.5;
            Step step = believed(centre, trend.of(centre)).plus(seen.get(i));
            while (!pooled.isEmpty() && pooled.getLast().violates(step)) {
                step = pooled.removeLast().plus(step);
            }
            pooled.add(step);
        }
        return line(List.copyOf(pooled));
    }

    private static Step believed(double weight, double worth) {
        double odds = Math.exp(worth * LOG2);
        return new Step(BELIEF * odds / (1 + odds), BELIEF / (1 + odds), BELIEF * weight);
    }

    /**
     * The pairs of one step count as many as pairs drawn alike would tell as much (Kish 1965), in the proportion in which they
     * stand for others.
     */
    private static Step judged(List<Judged> pairs) {
        double sum = 0;
        double squares = 0;
        double matches = 0;
        double weights = 0;
        for (Judged pair : pairs) {
            double counts = pair.standsFor() * pair.tells();
            sum += counts;
            squares += pair.standsFor() * counts;
            matches += pair.match() ? counts : 0;
            weights += counts * Math.clamp(pair.weight(), LOWEST, HIGHEST);
        }
        if (squares <= 0) {
            return new Step(0, 0, 0);
        }
        double size = sum * sum / squares;
        return new Step(size * matches / sum, size * (sum - matches) / sum, size * weights / sum);
    }

    /** Knots at both ends that change nothing are left out but for the last one. */
    private static Calibration line(List<Step> steps) {
        int from = 0;
        int to = steps.size();
        while (from + 1 < to && isUnchanged(steps.get(from)) && isUnchanged(steps.get(from + 1))) {
            from++;
        }
        while (to - 1 > from && isUnchanged(steps.get(to - 1)) && isUnchanged(steps.get(to - 2))) {
            to--;
        }
        List<Step> knots = steps.subList(from, to);
        return new Calibration(
                knots.stream().map(Step::weight).toList(),
                knots.stream().map(Step::bits).toList());
    }

    private static boolean isUnchanged(Step step) {
        return Math.abs(step.bits() - step.weight()) < SAME;
    }
}
