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

    /** All pairs with a probability of at least the threshold that do not take another's partner. */
    public static List<Decided> oneToOne(PairList pairs, Sides sides, double threshold) {
        double[] rivals = new double[sides.rows()];
        for (int i = 0; i < pairs.size(); i++) {
            double odds = Math.exp(pairs.odds(i) * Math.log(2));
            rivals[pairs.left(i)] += odds;
            rivals[pairs.right(i)] += odds;
        }
        boolean[] taken = new boolean[sides.rows()];
        List<Decided> links = new ArrayList<>();
        for (int i : pairs.ranked()) {
            int left = pairs.left(i);
            int right = pairs.right(i);
            double alone = Scoring.probability(pairs.odds(i));
            if (alone < threshold) {
                break;
            }
            if (!taken[left] && !taken[right]) {
                taken[left] = true;
                taken[right] = true;
                double odds = Math.exp(pairs.odds(i) * Math.log(2));
                double all = 1 + Math.max(rivals[left], rivals[right]);
                double probability = Double.isInfinite(odds) || Double.isInfinite(all) ? alone : odds / all;
                links.add(new Decided(left, right, pairs.odds(i), probability));
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
