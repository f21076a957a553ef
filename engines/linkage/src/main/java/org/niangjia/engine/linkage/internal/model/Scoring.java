package org.niangjia.engine.linkage.internal.model;

import java.util.List;
import java.util.Objects;
import org.niangjia.engine.linkage.Calibration;
import org.niangjia.engine.linkage.LinkagePlan.Finding;
import org.niangjia.engine.linkage.LinkageWeights;
import org.niangjia.engine.linkage.LinkageWeights.Together;
import org.niangjia.engine.linkage.internal.compare.Comparison;

/** Gives a pair of records its weight and its probability. */
public final class Scoring {

    /** The odds of what is settled without evidence: beyond all that evidence can give, and such that sums stay finite. */
    public static final double SURE_BITS = 1000;

    private static final double LOG2 = Math.log(2);

    private final List<Comparison> comparisons;
    private final LinkageWeights weights;
    private final Vetoes vetoes;
    private final double[][] matchBits;
    private final double[][] householdBits;
    private final double[][] namesakeBits;
    private final Calibration calibration;
    private final double priorBits;
    private final double householdPriorBits;
    private final double namesakePriorBits;

    public Scoring(List<Comparison> comparisons, LinkageWeights weights) {
        this(comparisons, weights, Vetoes.NONE);
    }

    /** @param vetoes pairs that are never one */
    public Scoring(List<Comparison> comparisons, LinkageWeights weights, Vetoes vetoes) {
        this.comparisons = comparisons;
        this.weights = weights;
        this.vetoes = vetoes;
        this.calibration = Objects.requireNonNullElse(weights.calibration(), Calibration.NONE);
        this.matchBits = new double[comparisons.size()][];
        this.householdBits = new double[comparisons.size()][];
        this.namesakeBits = new double[comparisons.size()][];
        for (int c = 0; c < comparisons.size(); c++) {
            int levels = comparisons.get(c).levels();
            matchBits[c] = new double[levels];
            householdBits[c] = new double[levels];
            namesakeBits[c] = new double[levels];
            for (int level = 1; level < levels; level++) {
                matchBits[c][level] = weights.bits(c, level);
                double other = weights.others().get(c).get(level);
                householdBits[c][level] = log2(weights.households().get(c).get(level) / other);
                namesakeBits[c][level] = log2(weights.namesakes().get(c).get(level) / other);
            }
        }
        double rest = 1 - weights.matching() - weights.related() - weights.namesaking();
        this.priorBits = log2(weights.matching() / rest);
        this.householdPriorBits = log2(weights.related() / rest);
        this.namesakePriorBits = log2(weights.namesaking() / rest);
    }

    private static double log2(double value) {
        return Math.log(value) / LOG2;
    }

    public long pattern(int left, int right) {
        long pattern = 0;
        for (int c = 0; c < comparisons.size(); c++) {
            pattern |= (long) comparisons.get(c).level(left, right) << (4 * c);
        }
        return pattern;
    }

    /**
     * How much rarer or more frequent than usual the values are on which a pair agrees, in bits: two who share a rare name are
     * more probably one than two who share a frequent one.
     */
    public double rarityBits(int comparison, int left, int right, int level) {
        double frequency = comparisons.get(comparison).frequency(left, right, level);
        return frequency <= 0 || matchBits[comparison][level] <= 0
                ? 0
                : Math.clamp(log2(weights.others().get(comparison).get(level) / frequency), -6, 6);
    }

    /** The odds, as logarithm to base 2, that a pair with the pattern matches rather than not: by its weight, or by a veto. */
    public double oddsBits(long pattern, int left, int right) {
        return isVetoed(pattern) ? -SURE_BITS : weightBits(pattern, left, right);
    }

    /** The odds by its weight, whatever vetoes say. */
    public double weightBits(long pattern, int left, int right) {
        return calibration.of(modelBits(pattern, left, right));
    }

    public boolean hasVetoes() {
        return !vetoes.isEmpty();
    }

    /** Whether a veto keeps pairs of the pattern apart. */
    public boolean isVetoed(long pattern) {
        return vetoes.isMet(pattern);
    }

    /** Whether a veto keeps two rows apart. */
    public boolean isVetoed(int left, int right) {
        return hasVetoes() && isVetoed(pattern(left, right));
    }

    /** What the veto asks for that pairs of the pattern meet; empty if they meet none. */
    public List<Finding> veto(long pattern) {
        return vetoes.met(pattern);
    }

    /** The same by the model alone, not calibrated. */
    public double modelBits(long pattern, int left, int right) {
        return oddsBits(pattern, left, right, -1);
    }

    /** The same if one comparison had found another level, on a value neither rare nor frequent. */
    public double oddsBitsIf(long pattern, int left, int right, int comparison, int level) {
        long without = pattern & ~(15L << (4 * comparison));
        return calibration.of(oddsBits(without | (long) level << (4 * comparison), left, right, comparison));
    }

    /** What is taken off the odds because the pair may be two persons of one household, in bits, at most 0. */
    public double householdBits(long pattern, int left, int right) {
        double household = rivalBits(householdPriorBits, householdBits, pattern, left, right, -1);
        return -log2Sum(0, household - strangersBits(pattern));
    }

    /** How much more often than by chance strangers have such levels together, in bits. */
    private double strangersBits(long pattern) {
        double sum = 0;
        for (Together each : weights.together()) {
            sum += log2(each.otherFactor(Patterns.level(pattern, each.one()), Patterns.level(pattern, each.two())));
        }
        return sum;
    }

    /** The fields that depend on each other. */
    public List<Together> together() {
        return weights.together();
    }

    /** What two fields add beside their own bits, as matches or strangers have such levels together more or less often. */
    public double togetherBits(Together fields, long pattern) {
        int one = Patterns.level(pattern, fields.one());
        int two = Patterns.level(pattern, fields.two());
        return log2(fields.matchFactor(one, two) / fields.otherFactor(one, two));
    }

    private double oddsBits(long pattern, int left, int right, int supposed) {
        double match = priorBits;
        for (int c = 0; c < comparisons.size(); c++) {
            int level = Patterns.level(pattern, c);
            if (level > 0) {
                match += matchBits[c][level] + (c == supposed ? 0 : rarityBits(c, left, right, level));
            }
        }
        double strangers = strangersBits(pattern);
        for (Together each : weights.together()) {
            match += togetherBits(each, pattern);
        }
        double household = rivalBits(householdPriorBits, householdBits, pattern, left, right, supposed);
        double namesake = rivalBits(namesakePriorBits, namesakeBits, pattern, left, right, supposed);
        return match - log2Sum(log2Sum(0, household - strangers), namesake - strangers);
    }

    /** The odds against chance that two persons of a kind that shares some fields agree so, in bits. */
    private double rivalBits(double prior, double[][] bits, long pattern, int left, int right, int supposed) {
        double sum = prior;
        if (Double.isInfinite(prior)) {
            return prior;
        }
        for (int c = 0; c < comparisons.size(); c++) {
            int level = Patterns.level(pattern, c);
            if (level > 0 && bits[c][level] != 0) {
                // They share a rare value as matches do: what is rare then speaks for neither.
                sum += bits[c][level] + (c == supposed || bits[c][level] < 0 ? 0 : rarityBits(c, left, right, level));
            }
        }
        return sum;
    }

    /** The bits of one comparison of a pair. */
    public double bits(int comparison, int level) {
        return level == 0 ? 0 : matchBits[comparison][level];
    }

    public double priorBits() {
        return priorBits;
    }

    /** {@code log2(2^a + 2^b)}. */
    private static double log2Sum(double a, double b) {
        double most = Math.max(a, b);
        return Double.isInfinite(most) ? most : most + log2(Math.exp((a - most) * LOG2) + Math.exp((b - most) * LOG2));
    }

    public static double probability(double oddsBits) {
        return 1 / (1 + Math.exp(-oddsBits * LOG2));
    }
}
