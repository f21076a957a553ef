package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageResult;
import org.niangjia.engine.linkage.PairModel;
import org.niangjia.engine.linkage.PairSignals;
import org.niangjia.engine.linkage.RecordTable;

/**
 * What the data permit: boosted trees (XGBoost; Chen and Guestrin 2016) that learn from the truth of one population, measured on
 * another beside our engine, which learns from no truth, and beside a model that knows the truth. All three weigh the same
 * pairs and decide by the same step.
 */
final class LinkageCeiling {

    private static final int ROUNDS = 300;
    /** How far ours may lie behind what learns from the truth, in F1. */
    private static final double BEHIND_MAX = 10;

    private static final double LOG2 = Math.log(2);
    /** The trees' odds are kept within what a float can tell apart. */
    private static final double BITS_MAX = 40;

    private LinkageCeiling() {}

    /** @param persons by row, those of the right table behind those of the left, who it is; the row itself if it is in one list only */
    private record Lists(
            RecordTable left, RecordTable right, Set<Long> truth, List<Integer> persons, LinkagePlan plan) {

        static Lists of(LinkageSet set) {
            RecordTable left = RecordTable.read(set.left());
            RecordTable right = RecordTable.read(Objects.requireNonNull(set.right()));
            return new Lists(
                    left,
                    right,
                    set.truth(),
                    persons(set.truth(), left.rows(), right.rows()),
                    Linkage.propose(left, right, set.id(), Set.of()));
        }

        /** All rows of a person in the one list are paired with all of that person in the other: the first left one names them. */
        private static List<Integer> persons(Set<Long> truth, int lefts, int rights) {
            List<Integer> persons =
                    new ArrayList<>(IntStream.range(0, lefts + rights).boxed().toList());
            truth.stream()
                    .sorted(Comparator.reverseOrder())
                    .forEach(pair -> persons.set(lefts + pair.intValue(), (int) (pair >>> 32)));
            truth.forEach(pair -> persons.set((int) (pair >>> 32), persons.get(lefts + pair.intValue())));
            return List.copyOf(persons);
        }

        /** Of any two rows, of one list too. */
        boolean isTrue(PairSignals pair) {
            return persons.get(pair.left()).equals(persons.get(pair.right()));
        }

        LinkageResult linked(PairModel model) {
            return Linkage.of(plan).weighedBy(model).link(left, right);
        }

        PairScore score(LinkageResult result) {
            Set<Long> found = new HashSet<>();
            result.links().forEach(link -> found.add(LinkageSet.pair(link.left(), link.right())));
            return PairScore.of(found, truth);
        }
    }

    /**
     * @param size members, and about as many rows of the register
     * @param learnt seed of the population whose truth is learnt from
     * @param measured seed of the other
     */
    static void measure(int size, long learnt, long measured, Path folder, Figures figures) throws IOException {
        Lists one = Lists.of(LinkageSet.persons(size, learnt, folder.resolve("learnt")));
        Lists other = Lists.of(LinkageSet.persons(size, measured, folder.resolve("measured")));
        try {
            Booster trees = learn(one);
            System.out.println("| model | F1 | precision | recall |");
            System.out.println("|---|---|---|---|");
            PairScore ours = other.score(Linkage.of(other.plan()).link(other.left(), other.right()));
            PairScore supervised = other.score(other.linked(pairs -> weights(trees, pairs)));
            PairScore known = other.score(other.linked(pairs -> pairs.stream()
                    .mapToDouble(pair -> other.isTrue(pair) ? BITS_MAX : -BITS_MAX)
                    .toArray()));
            print("ours, without labels", ours);
            print("boosted trees, from the truth of another population", supervised);
            print("the truth itself", known);
            figures.atLeast(
                    "F1 of ours beside boosted trees", 1e4 * ours.f1(), 1e4 * supervised.f1() - BEHIND_MAX, "‱");
        } catch (XGBoostError failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void print(String model, PairScore score) {
        System.out.printf(
                Locale.ROOT, "| %s | %.4f | %.4f | %.4f |%n", model, score.f1(), score.precision(), score.recall());
    }

    private static Booster learn(Lists lists) throws XGBoostError {
        List<PairSignals> seen = new ArrayList<>();
        lists.linked(pairs -> {
            pairs.stream()
                    .filter(pair -> pair.left() < lists.left().rows()
                            && pair.right() >= lists.left().rows())
                    .forEach(seen::add);
            return pairs.stream().mapToDouble(PairSignals::weight).toArray();
        });
        float[] matches = new float[seen.size()];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = lists.isTrue(seen.get(i)) ? 1 : 0;
        }
        DMatrix matrix = new DMatrix(rows(seen), seen.size(), columns(seen.getFirst()), Float.NaN);
        matrix.setLabel(matches);
        Map<String, Object> settings = new HashMap<>(Map.of(
                "objective",
                "binary:logistic",
                "eta",
                0.1,
                "max_depth",
                5,
                "min_child_weight",
                1,
                "lambda",
                1,
                "subsample",
                0.8,
                "colsample_bytree",
                0.8,
                "tree_method",
                "hist",
                "seed",
                12351,
                "nthread",
                2));
        return XGBoost.train(matrix, settings, ROUNDS, Map.of(), null, null);
    }

    private static int columns(PairSignals pair) {
        return 2 * pair.comparisons() + 1;
    }

    private static float[] rows(List<PairSignals> pairs) {
        int columns = columns(pairs.getFirst());
        float[] rows = new float[pairs.size() * columns];
        for (int i = 0; i < pairs.size(); i++) {
            PairSignals pair = pairs.get(i);
            for (int c = 0; c < pair.comparisons(); c++) {
                boolean missing = pair.level(c) == 0;
                rows[i * columns + 2 * c] = missing ? Float.NaN : pair.level(c);
                rows[i * columns + 2 * c + 1] = missing ? Float.NaN : (float) pair.rarityBits(c);
            }
            rows[i * columns + columns - 1] = (float) pair.weight();
        }
        return rows;
    }

    private static double[] weights(Booster trees, List<PairSignals> pairs) {
        if (pairs.isEmpty()) {
            return new double[0];
        }
        try {
            DMatrix matrix = new DMatrix(rows(pairs), pairs.size(), columns(pairs.getFirst()), Float.NaN);
            float[][] margins = trees.predict(matrix, true);
            matrix.dispose();
            double[] bits = new double[margins.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = Math.clamp(margins[i][0] / LOG2, -BITS_MAX, BITS_MAX);
            }
            return bits;
        } catch (XGBoostError failed) {
            throw new IllegalStateException(failed);
        }
    }
}
