package org.niangjia.engine.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.decide.Doubles;
import org.niangjia.engine.linkage.internal.decide.JudgedRows;
import org.niangjia.engine.linkage.internal.decide.Matching;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.model.Vetoes;
import org.niangjia.engine.linkage.internal.review.Strata;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * What a run decided, and by what.
 *
 * @param vetoes which pairs are never one
 * @param scored pairs that could become links
 * @param doubles which rows of one list share their partner
 * @param decided the links at the lowest threshold that is looked at or the plan's, the best first
 * @param joining those of them that join clusters; none in a linkage
 * @param links the links of the plan
 * @param clusters none in a linkage
 * @param judged rows that people judged, and what follows
 * @param judging what people judged beside what the model believes
 */
record Decision(
        List<Comparison> comparisons,
        LinkageWeights weights,
        Vetoes vetoes,
        Blocking blocking,
        Comparing compared,
        Sides sides,
        RowOrder order,
        Doubles doubles,
        PairList scored,
        List<Decided> decided,
        List<Decided> joining,
        List<Decided> links,
        List<List<Integer>> clusters,
        JudgedRows judged,
        Judging judging) {

    /** Weighs any two rows as the run did, judgements left out of account. */
    Scoring scoring() {
        return new Scoring(comparisons, weights, vetoes);
    }

    /** How probably each scored pair matches, in their order; in a linkage given who else its records could be. */
    double[] chances() {
        return sides.isLinkage() ? Matching.probabilities(scored, sides, doubles) : Matching.probabilities(scored);
    }

    /** Draws pairs for people to judge; those that were judged already are left out. */
    ReviewSample sample(Strata strata) {
        double[] chances = chances();
        Set<Long> joined = joined();
        int offset = sides.isLinkage() ? sides.leftRows() : 0;
        for (int i = 0; i < scored.size(); i++) {
            boolean linked = joined.remove(RowPair.of(scored.left(i), scored.right(i)));
            ReviewSample.Stratum stratum = ReviewSample.Stratum.of(linked, chances[i]);
            if (stratum != null && !JudgedRows.isSettled(scored.odds(i))) {
                strata.offer(scored.left(i), scored.right(i) - offset, stratum);
            }
        }
        // Two records of a cluster may be joined by others alone.
        joined.stream()
                .sorted()
                .filter(pair -> judged.bits(RowPair.left(pair), RowPair.right(pair), 0) == 0)
                .forEach(
                        pair -> strata.offer(RowPair.left(pair), RowPair.right(pair) - offset, ReviewSample.Stratum.D));
        return strata.sample();
    }

    /** The links, in a deduplication any two records of a cluster. */
    private Set<Long> joined() {
        Set<Long> pairs = new HashSet<>();
        if (sides.isLinkage()) {
            links.forEach(link -> pairs.add(RowPair.of(link.left(), link.right())));
        }
        for (List<Integer> cluster : clusters) {
            for (int i = 0; i < cluster.size(); i++) {
                for (int j = i + 1; j < cluster.size(); j++) {
                    pairs.add(RowPair.of(cluster.get(i), cluster.get(j)));
                }
            }
        }
        return pairs;
    }
}
