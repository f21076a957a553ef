package org.niangjia.engine.linkage.internal.decide;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.model.Scoring;

/** Links of two tables in each of which everybody stands once: each record gets at most one partner, the best pairs first. */
public final class Matching {

    private Matching() {}

    /** @param probability that the pair matches, given that each record has at most one partner and who else it could be */
    public record Decided(int left, int right, double oddsBits, double probability) {}

    /**
     * The probability of each pair, in the order of the pairs.
     *
     * @param oneToOne whether a record has at most one partner: then those whom it could be as well take from each other
     */
    public static double[] probabilities(PairList pairs, Sides sides, boolean oneToOne) {
        double[] rivals = new double[sides.rows()];
        for (int i = 0; oneToOne && i < pairs.size(); i++) {
            double odds = odds(pairs, i);
            rivals[pairs.left(i)] += odds;
            rivals[pairs.right(i)] += odds;
        }
        double[] probabilities = new double[pairs.size()];
        for (int i = 0; i < probabilities.length; i++) {
            double odds = odds(pairs, i);
            double all = 1 + Math.max(rivals[pairs.left(i)], rivals[pairs.right(i)]);
            boolean alone = !oneToOne || Double.isInfinite(odds) || Double.isInfinite(all);
            probabilities[i] = alone ? Scoring.probability(pairs.odds(i)) : odds / all;
        }
        return probabilities;
    }

    private static double odds(PairList pairs, int index) {
        return Math.exp(pairs.odds(index) * Math.log(2));
    }

    /** All pairs with a probability of at least the threshold that do not take another's partner. */
    public static List<Decided> oneToOne(PairList pairs, Sides sides, double threshold) {
        double[] probabilities = probabilities(pairs, sides, true);
        boolean[] taken = new boolean[sides.rows()];
        List<Decided> links = new ArrayList<>();
        for (int i : pairs.ranked()) {
            int left = pairs.left(i);
            int right = pairs.right(i);
            if (Scoring.probability(pairs.odds(i)) < threshold) {
                break;
            }
            if (!taken[left] && !taken[right]) {
                taken[left] = true;
                taken[right] = true;
                links.add(new Decided(left, right, pairs.odds(i), probabilities[i]));
            }
        }
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
