package org.niangjia.engine.linkage.internal.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.model.Scoring;

/**
 * Links of two tables. Each person gets at most one partner, the best pairs first; records of one list that are one person
 * ({@link Doubles}) share their partner, all others whom a record could be take from each other.
 */
public final class Matching {

    private Matching() {}

    /**
     * @param oddsBits what it is ranked by: of a pair itself, or, where doubled rows vouch for it, at least theirs
     * @param probability that the pair matches, given that each person has at most one partner and who else it could be
     */
    public record Decided(int left, int right, double oddsBits, double probability) {}

    /** The best odds of each two groups, and of each group the sum over all that it could be. */
    private static final class Rivals {

        private final PairList pairs;
        private final Doubles doubles;
        private final double[] sums;
        private final Map<Long, Double> best = new LinkedHashMap<>();
        private final Contests contests;

        Rivals(PairList pairs, Doubles doubles, int rows) {
            this.pairs = pairs;
            this.doubles = doubles;
            this.sums = new double[rows];
            for (int i = 0; i < pairs.size(); i++) {
                if (areAlone(i)) {
                    add(i, odds(pairs.odds(i)));
                } else {
                    best.merge(key(i), pairs.odds(i), Math::max);
                }
            }
            best.forEach((key, bits) -> {
                sums[RowPair.left(key)] += odds(bits);
                sums[key.intValue()] += odds(bits);
            });
            contests = new Contests(pairs, doubles, rows, this::bestBits);
        }

        private boolean areAlone(int index) {
            return doubles.isAlone(pairs.left(index)) && doubles.isAlone(pairs.right(index));
        }

        private long key(int index) {
            return RowPair.of(doubles.of(pairs.left(index)), doubles.of(pairs.right(index)));
        }

        private void add(int index, double odds) {
            sums[pairs.left(index)] += odds;
            sums[pairs.right(index)] += odds;
        }

        double bestBits(int index) {
            return areAlone(index) ? pairs.odds(index) : best.getOrDefault(key(index), pairs.odds(index));
        }

        double probability(int index) {
            if (JudgedRows.isSettled(pairs.odds(index))) {
                return Scoring.probability(pairs.odds(index));
            }
            double bits = bestBits(index);
            double ofGroups = ofGroups(index, bits);
            return bits == pairs.odds(index) ? ofGroups : ofGroups * own(index);
        }

        private double ofGroups(int index, double bits) {
            int left = doubles.of(pairs.left(index));
            int right = doubles.of(pairs.right(index));
            Double settled = contests.probability(left, right);
            if (settled != null) {
                return settled;
            }
            double odds = odds(bits);
            double all = 1 + Math.max(sums[left], sums[right]);
            boolean beyond = Double.isInfinite(odds) || Double.isInfinite(all);
            return beyond ? Scoring.probability(bits) : odds / all;
        }

        boolean isLost(int index) {
            return contests.isLost(doubles.of(pairs.left(index)), doubles.of(pairs.right(index)));
        }

        /** How probably a pair matches if the best one of its two groups does. */
        private double own(int index) {
            double vouched = doubles.sureness(pairs.left(index)) * doubles.sureness(pairs.right(index));
            return Math.max(vouched, Scoring.probability(pairs.odds(index)));
        }

        double bits(int index) {
            if (JudgedRows.isSettled(pairs.odds(index))) {
                return pairs.odds(index);
            }
            double own = own(index);
            double vouched = own >= 1 ? Double.MAX_VALUE : Math.log(own / (1 - own)) / Math.log(2);
            return Math.max(pairs.odds(index), Math.min(bestBits(index), vouched));
        }
    }

    private static double odds(double bits) {
        return Math.exp(bits * Math.log(2));
    }

    /** The probability of each pair by itself, in the order of the pairs: nobody takes from another. */
    public static double[] probabilities(PairList pairs) {
        double[] probabilities = new double[pairs.size()];
        Arrays.setAll(probabilities, i -> Scoring.probability(pairs.odds(i)));
        return probabilities;
    }

    /** The probability of each pair, in the order of the pairs, given that a person has at most one partner. */
    public static double[] probabilities(PairList pairs, Sides sides, Doubles doubles) {
        Rivals rivals = new Rivals(pairs, doubles, sides.rows());
        double[] probabilities = new double[pairs.size()];
        Arrays.setAll(probabilities, rivals::probability);
        return probabilities;
    }

    /**
     * All pairs with a probability of at least the threshold that do not take another's partner, the best first; those that people
     * judged to be one are all links. Of equal pairs the one that stands first in the list goes before.
     */
    public static List<Decided> oneToOne(PairList pairs, Sides sides, Doubles doubles, double threshold) {
        Rivals rivals = new Rivals(pairs, doubles, sides.rows());
        int[] partner = new int[sides.rows()];
        Arrays.fill(partner, -1);
        List<Decided> links = new ArrayList<>();
        for (int i : pairs.ranked()) {
            int left = doubles.of(pairs.left(i));
            int right = doubles.of(pairs.right(i));
            boolean settled = JudgedRows.isSettled(pairs.odds(i));
            boolean free = partner[left] < 0 && partner[right] < 0 && (settled || !rivals.isLost(i));
            if (free && Scoring.probability(pairs.odds(i)) >= threshold) {
                partner[left] = right;
                partner[right] = left;
            }
            boolean linked = settled
                    ? pairs.odds(i) > 0
                    : partner[left] == right && Scoring.probability(rivals.bits(i)) >= threshold;
            if (linked) {
                links.add(new Decided(pairs.left(i), pairs.right(i), rivals.bits(i), rivals.probability(i)));
            }
        }
        // Stable: pairs stand in their rank already, but for those that doubled rows vouch for.
        links.sort(Comparator.comparingDouble(Decided::oddsBits).reversed());
        return links;
    }

    /** All pairs with a probability of at least the threshold. */
    public static List<Decided> all(PairList pairs, double threshold) {
        List<Decided> links = new ArrayList<>();
        for (int i : pairs.ranked()) {
            double probability = Scoring.probability(pairs.odds(i));
            if (probability < threshold) {
                break;
            }
            links.add(new Decided(pairs.left(i), pairs.right(i), pairs.odds(i), probability));
        }
        return links;
    }
}
