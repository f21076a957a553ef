package org.niangjia.engine.knowledge.internal.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.niangjia.engine.knowledge.internal.search.DenseVectors;
import org.niangjia.engine.knowledge.internal.search.Ranked;

/** How well rankings found the answers of questions, question by question. */
final class RankingQuality {

    private static final int MRR_DEPTH = 10;
    private static final int PERMUTATIONS = 10_000;
    private static final long SEED = 20_261_128;

    private final DenseVectors vectors;
    private final List<Double> recallsAt10 = new ArrayList<>();
    private final List<Double> recallsAt100 = new ArrayList<>();
    private double reciprocalRanks;

    RankingQuality(DenseVectors vectors) {
        this.vectors = vectors;
    }

    void add(Example example, List<Ranked> ranking) {
        recallsAt10.add(recall(example, ranking, 10));
        recallsAt100.add(recall(example, ranking, 100));
        for (int rank = 0; rank < Math.min(MRR_DEPTH, ranking.size()); rank++) {
            if (example.isAnsweredAt(vectors.placeOf(ranking.get(rank).entry()))) {
                reciprocalRanks += 1.0 / (rank + 1);
                break;
            }
        }
    }

    double recallAt10() {
        return mean(recallsAt10);
    }

    double recallAt100() {
        return mean(recallsAt100);
    }

    double reciprocalRankAt10() {
        return reciprocalRanks / recallsAt10.size();
    }

    /**
     * How likely so large a difference in recall at 10 would be if both were equally good: two-sided randomization test
     * over the questions, which must be the same in the same order (Smucker, Allan and Carterette, CIKM 2007).
     */
    double chanceOfDifference(RankingQuality other) {
        double[] differences = new double[recallsAt10.size()];
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = recallsAt10.get(i) - other.recallsAt10.get(i);
            sum += differences[i];
        }
        Random random = new Random(SEED);
        int asLarge = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            double permuted = 0;
            for (double difference : differences) {
                permuted += random.nextBoolean() ? difference : -difference;
            }
            asLarge += Math.abs(permuted) >= Math.abs(sum) - 1e-9 ? 1 : 0;
        }
        return (asLarge + 1.0) / (PERMUTATIONS + 1);
    }

    private double recall(Example example, List<Ranked> ranking, int depth) {
        long found = ranking.stream()
                .limit(depth)
                .filter(passage -> example.isAnsweredAt(vectors.placeOf(passage.entry())))
                .count();
        return (double) found / example.places().length;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
