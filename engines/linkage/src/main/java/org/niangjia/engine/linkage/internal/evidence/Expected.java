package org.niangjia.engine.linkage.internal.evidence;

import org.niangjia.engine.linkage.LinkageEvidence.Interval;

/**
 * How right links are, as the model believes, with intervals of 95 %.
 *
 * <p>Each pair is taken as a coin that falls on "match" with the pair's probability. The number of right links is then a sum of
 * coins, nearly normal with the variance of the sum of {@code p (1 - p)}; so is the number of matches missed. The interval of the
 * precision is that of the first, divided by the links; that of the recall {@code R / (R + M)} follows by the delta method. The
 * intervals hold for chance only: they don't know how wrong the model itself may be.
 *
 * @param links how many there are; in a deduplication pairs within clusters
 * @param right expected number of right ones
 * @param rightVariance of that number
 * @param missed expected number of matches that are no links
 * @param missedVariance of that number
 */
public record Expected(double links, double right, double rightVariance, double missed, double missedVariance) {

    private static final double DEVIATIONS = 1.959964;

    /** 0 to 1; 1 without links. */
    public double precision() {
        return links == 0 ? 1 : right / links;
    }

    /** 0 to 1; 1 without matches. */
    public double recall() {
        double all = right + missed;
        return all <= 0 ? 1 : right / all;
    }

    public Interval precisionInterval() {
        return around(precision(), links == 0 ? 0 : Math.sqrt(rightVariance) / links);
    }

    public Interval recallInterval() {
        double all = right + missed;
        double variance = all <= 0
                ? 0
                : (missed * missed * rightVariance + right * right * missedVariance) / (all * all * all * all);
        return around(recall(), Math.sqrt(variance));
    }

    /** 95 % of a normal distribution, within 0 and 1. */
    static Interval around(double value, double deviation) {
        return new Interval(Math.max(0, value - DEVIATIONS * deviation), Math.min(1, value + DEVIATIONS * deviation));
    }
}
