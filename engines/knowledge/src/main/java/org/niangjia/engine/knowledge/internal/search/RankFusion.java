package org.niangjia.engine.knowledge.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009) of weighted rankings. */
final class RankFusion {

    private final double rankConstant;
    private final Map<Integer, Double> scores = new HashMap<>();

    RankFusion(double rankConstant) {
        this.rankConstant = rankConstant;
    }

    /**
     * Adds a ranking.
     *
     * @param ranking best first
     * @param weightOf how much the ranking counts for an entry
     */
    void add(List<Ranked> ranking, IntToDoubleFunction weightOf) {
        for (int rank = 1; rank <= ranking.size(); rank++) {
            int entry = ranking.get(rank - 1).entry();
            scores.merge(entry, weightOf.applyAsDouble(entry) / (rankConstant + rank), Double::sum);
        }
    }

    /**
     * The best entries, ties by entry number.
     *
     * @param weightSum of all weights that one entry can get; an entry that gets them all by being first has the score 1
     */
    List<Ranked> fused(double weightSum) {
        List<Ranked> fused = new ArrayList<>();
        scores.forEach((entry, score) -> fused.add(new Ranked(entry, score * (rankConstant + 1) / weightSum)));
        fused.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::entry));
        return fused;
    }
}
