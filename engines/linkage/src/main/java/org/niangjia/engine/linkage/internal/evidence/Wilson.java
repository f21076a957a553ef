package org.niangjia.engine.linkage.internal.evidence;

import java.util.List;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;

/**
 * Intervals of 95 % for shares of which a sample was looked at: of one stratum the score interval (Wilson 1927), of several by recovering
 * the variance from the intervals of each (Zou, Huang and Zhang 2009 for sums, Donner and Zou 2012 for quotients).
 */
public final class Wilson {

    private static final double DEVIATIONS = 1.959964;

    private Wilson() {}

    /**
     * A stratum.
     *
     * @param pairs how many it has
     * @param judged how many of them were looked at, at least one
     * @param matches how many of these match
     */
    public record Stratum(double pairs, int judged, int matches) {

        public double share() {
            return (double) matches / judged;
        }

        /** Of the share of all its pairs: one of which all were looked at is known. */
        public Interval interval() {
            if (pairs <= judged) {
                return new Interval(share(), share());
            }
            // of so many that as few would tell as much of an endless stratum
            return Wilson.interval(share(), judged * (pairs - 1) / (pairs - judged));
        }
    }

    /** Of a share that was found among some of endlessly many. */
    static Interval interval(double share, double judged) {
        double square = DEVIATIONS * DEVIATIONS / judged;
        double centre = (share + square / 2) / (1 + square);
        double reach = DEVIATIONS * Math.sqrt(share * (1 - share) / judged + square / (4 * judged)) / (1 + square);
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }

    /** An estimate with its interval. */
    public record Estimate(double value, Interval interval) {}

    /** How many pairs of all strata match. */
    public static Estimate matches(List<Stratum> strata) {
        double value = 0;
        double below = 0;
        double above = 0;
        for (Stratum stratum : strata) {
            double matches = stratum.pairs() * stratum.share();
            value += matches;
            below += square(matches - stratum.pairs() * stratum.interval().low());
            above += square(stratum.pairs() * stratum.interval().high() - matches);
        }
        return new Estimate(value, new Interval(Math.max(0, value - Math.sqrt(below)), value + Math.sqrt(above)));
    }

    /** The share of the first in the sum of both, 0 to 1; 1 if there is nothing. */
    public static Estimate share(Estimate first, Estimate second) {
        double value = first.value() + second.value() == 0 ? 1 : first.value() / (first.value() + second.value());
        // The quotient of the second by the first falls as the share grows.
        double low = quotient(second, first, true);
        double high = quotient(second, first, false);
        return new Estimate(value, new Interval(1 / (1 + low), 1 / (1 + high)));
    }

    /** The upper or lower end of the quotient's interval. */
    private static double quotient(Estimate above, Estimate below, boolean upper) {
        double reach = upper ? above.interval().high() : above.interval().low();
        double other = upper ? below.interval().low() : below.interval().high();
        double product = above.value() * below.value();
        double ends = reach * (2 * above.value() - reach) * other * (2 * below.value() - other);
        double root = Math.sqrt(Math.max(0, square(product) - ends));
        double divisor = other * (2 * below.value() - other);
        double end = (product + (upper ? root : -root)) / divisor;
        return divisor > 0 ? Math.max(0, end) : upper ? Double.POSITIVE_INFINITY : 0;
    }

    private static double square(double value) {
        return value * value;
    }
}
