package org.niangjia.engine.knowledge.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009) of weighted rankings. */
final class RankFusion {

    private final double rankConstant;
    private final Map<Integer, Double> scores = new HashMap<>();
    private double scoreMax;

    RankFusion(double rankConstant) {
        this.rankConstant = rankConstant;
    }

    /** Adds a ranking, best first; one that is empty does not count. */
    void add(List<Ranked> ranking, double weight) {
        for (int rank = 1; rank <= ranking.size(); rank++) {
            scores.merge(ranking.get(rank - 1).entry(), weight / (rankConstant + rank), Double::sum);
        }
        if (!ranking.isEmpty()) {
            scoreMax += weight / (rankConstant + 1);
        }
    }

    /** The best entries with scores from 0 to 1, where 1 is an entry first in all rankings; ties by entry number. */
    List<Ranked> fused() {
        List<Ranked> fused = new ArrayList<>();
        scores.forEach((entry, score) -> fused.add(new Ranked(entry, score / scoreMax)));
        fused.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::entry));
        return fused;
    }
}
