package org.niangjia.engine.linkage.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.linkage.LinkageWeights;
import org.niangjia.engine.linkage.internal.compare.Comparison;

/**
 * Learns the weights from patterns without labels: expectation maximisation (Dempster, Laird and Rubin 1977) over the classes match,
 * other and, where fields are shared by those who live together, other person of the household.
 *
 * <p>How often a level occurs among others is not learnt from the compared pairs, which were chosen for what they have in common,
 * but from random ones and from the frequencies of values; only matches among these are taken off. What was not compared counts as
 * other.
 */
public final class Estimation {

    private static final int ROUNDS = 200;
    private static final double SETTLED = 1e-7;
    private static final double LITTLE = 1e-6;
    private static final double TOP_AT_FIRST = 0.8;

    private final List<Comparison> comparisons;
    private final double allPairs;
    private final double matchesMax;
    private final List<double[]> random;

    private final double[][] match;
    private final double[][] other;
    private final double[][] household;
    private final boolean withHouseholds;
    private double matching;
    private double related;

    /**
     * @param allPairs how many pairs there are, compared or not
     * @param matchesMax how many matches there can be
     * @param random share of random pairs that have the level, by comparison, {@code MISSING} left out of the shares
     */
    public Estimation(List<Comparison> comparisons, double allPairs, double matchesMax, List<double[]> random) {
        this.comparisons = comparisons;
        this.allPairs = allPairs;
        this.matchesMax = matchesMax;
        this.random = random;
        int count = comparisons.size();
        match = new double[count][];
        other = new double[count][];
        household = new double[count][];
        for (int c = 0; c < count; c++) {
            int levels = comparisons.get(c).levels();
            match[c] = new double[levels];
            Arrays.fill(match[c], (1 - TOP_AT_FIRST) / Math.max(1, levels - 2));
            match[c][levels - 1] = TOP_AT_FIRST;
            match[c][0] = 1;
            other[c] = random.get(c).clone();
            other[c][0] = 1;
            household[c] = other[c].clone();
            if (comparisons.get(c).isSharedInHousehold()) {
                for (int level = 1; level < levels; level++) {
                    household[c][level] = (match[c][level] + other[c][level]) / 2;
                }
            }
        }
        withHouseholds =
                comparisons.stream().filter(Comparison::isSharedInHousehold).count() >= 2
                        && comparisons.stream().anyMatch(comparison -> !comparison.isSharedInHousehold());
        matching = 0.5 * matchesMax / allPairs;
        related = withHouseholds ? matching : 0;
    }

    public LinkageWeights learn(Patterns patterns) {
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double likelihood = round(patterns);
            if (Math.abs(likelihood - before) < SETTLED * Math.abs(likelihood)) {
                break;
            }
            before = likelihood;
        }
        return now();
    }

    /** The weights as they are believed to be now. */
    public LinkageWeights now() {
        return new LinkageWeights(lists(match), lists(other), lists(household), matching, related);
    }

    private double round(Patterns patterns) {
        double[][] inMatches = like(match);
        double[][] inHouseholds = like(match);
        double[] sums = new double[3];
        patterns.forEach((pattern, count) -> {
            double m = matching * density(match, pattern);
            double h = related * density(household, pattern);
            double o = Math.max(0, 1 - matching - related) * density(other, pattern);
            double all = m + h + o;
            if (all <= 0) {
                return;
            }
            sums[0] += count * m / all;
            sums[1] += count * h / all;
            sums[2] += count * Math.log(all);
            for (int c = 0; c < comparisons.size(); c++) {
                int level = Patterns.level(pattern, c);
                inMatches[c][level] += count * m / all;
                inHouseholds[c][level] += count * h / all;
            }
        });
        matching = Math.clamp(sums[0], 1, matchesMax) / allPairs;
        related = sums[1] / allPairs;
        for (int c = 0; c < comparisons.size(); c++) {
            settle(match[c], inMatches[c], other[c], 1);
            if (withHouseholds && comparisons.get(c).isSharedInHousehold()) {
                settle(household[c], inHouseholds[c], other[c], 20);
            }
            takeMatchesOff(c, sums[0], inMatches[c]);
        }
        return sums[2];
    }

    /** Shares from counts, with a few pairs of prior belief so that what was never seen is not impossible. */
    private static void settle(double[] shares, double[] counts, double[] prior, double belief) {
        double sum = 0;
        for (int level = 1; level < shares.length; level++) {
            sum += counts[level];
        }
        for (int level = 1; level < shares.length; level++) {
            double believed = 0.5 * prior[level] + 0.5 / (shares.length - 1);
            shares[level] = Math.max(LITTLE, (counts[level] + belief * believed) / (sum + belief));
        }
    }

    private void takeMatchesOff(int c, double matches, double[] inMatches) {
        double known = 0;
        for (int level = 1; level < other[c].length; level++) {
            known += inMatches[level];
        }
        double[] shares = random.get(c);
        double sum = 0;
        for (int level = 1; level < shares.length; level++) {
            double ofMatches = known == 0 ? 0 : matches * inMatches[level] / known;
            double least = shares[level] / 50;
            other[c][level] = Math.max(Math.max(1e-12, least), shares[level] - ofMatches / allPairs);
            sum += other[c][level];
        }
        for (int level = 1; level < shares.length; level++) {
            other[c][level] /= sum;
            if (!comparisons.get(c).isSharedInHousehold()) {
                household[c][level] = other[c][level];
            }
        }
    }

    private double density(double[][] shares, long pattern) {
        double density = 1;
        for (int c = 0; c < shares.length; c++) {
            density *= shares[c][Patterns.level(pattern, c)];
        }
        return density;
    }

    private static double[][] like(double[][] shares) {
        double[][] same = new double[shares.length][];
        for (int c = 0; c < shares.length; c++) {
            same[c] = new double[shares[c].length];
        }
        return same;
    }

    private static List<List<Double>> lists(double[][] shares) {
        List<List<Double>> lists = new ArrayList<>();
        for (double[] each : shares) {
            lists.add(Arrays.stream(each).boxed().toList());
        }
        return lists;
    }
}
