package org.niangjia.engine.linkage.internal.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * Records of one list that are one person. Only records that could have the same partner in the other list are held against each
 * other, by the weights of the linkage; how probably such two are one is estimated from them, so that a list without doubled
 * rows keeps its rows apart.
 */
public final class Doubles {

    private static final double POSSIBLE_BITS = 0;
    private static final int PARTNERS_MAX = 12;
    private static final int ROUNDS = 4;
    private static final double LOG2 = Math.log(2);

    private final RowOrder order;
    private final int[] group;
    private final double[] sureness;
    private final Map<Integer, List<Integer>> members;

    private Doubles(RowOrder order, int[] group, double[] sureness, Map<Integer, List<Integer>> members) {
        this.order = order;
        this.group = group;
        this.sureness = sureness;
        this.members = members;
    }

    private record Within(int one, int two, double bits) {}

    /** Every record is a person of its own. */
    public static Doubles none(RowOrder order) {
        double[] sure = new double[order.size()];
        Arrays.fill(sure, 1);
        return new Doubles(order, IntStream.range(0, order.size()).toArray(), sure, Map.of());
    }

    /**
     * @param pairs in the order of their rows
     * @param odds of any two rows, of one list too, as logarithm to base 2
     * @param priorBits from which these odds start
     * @param vetoed whether two rows are never one
     */
    public static Doubles of(
            PairList pairs,
            Sides sides,
            RowOrder order,
            ToDoubleBiFunction<Integer, Integer> odds,
            double priorBits,
            JudgedRows judged,
            BiPredicate<Integer, Integer> vetoed) {
        Doubles doubles = none(order);
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (boolean right : new boolean[] {false, true}) {
            List<Within> found = sharingAPartner(pairs, right, odds);
            double rows = right ? sides.rows() - sides.leftRows() : sides.leftRows();
            double shift = shift(found, pairs, right, rows, priorBits);
            List<Matching.Decided> links = found.stream()
                    .map(each -> new Matching.Decided(
                            each.one(), each.two(), each.bits() + shift, Scoring.probability(each.bits() + shift)))
                    .filter(link -> link.oddsBits() > 0)
                    .sorted(Comparator.comparingDouble(Matching.Decided::oddsBits)
                            .reversed())
                    .toList();
            for (List<Integer> cluster :
                    Clusters.of(order, links, (one, two) -> odds.applyAsDouble(one, two) + shift, judged, vetoed)) {
                int first = cluster.stream().reduce(order::first).orElseThrow();
                members.put(first, cluster);
                cluster.forEach(row -> doubles.group[row] = first);
            }
            for (Matching.Decided link : links) {
                if (doubles.group[link.left()] == doubles.group[link.right()]) {
                    for (int row : List.of(link.left(), link.right())) {
                        double known = doubles.sureness[row];
                        doubles.sureness[row] = known == 1 ? link.probability() : Math.max(known, link.probability());
                    }
                }
            }
        }
        return new Doubles(order, doubles.group, doubles.sureness, members);
    }

    /** Any two records of one list that could have one and the same partner, each once, in an order that follows from the pairs'. */
    private static List<Within> sharingAPartner(
            PairList pairs, boolean right, ToDoubleBiFunction<Integer, Integer> odds) {
        Map<Integer, List<Integer>> byPartner = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.odds(i) > POSSIBLE_BITS) {
                byPartner
                        .computeIfAbsent(right ? pairs.left(i) : pairs.right(i), row -> new ArrayList<>(2))
                        .add(right ? pairs.right(i) : pairs.left(i));
            }
        }
        Set<Long> known = new HashSet<>();
        List<Within> found = new ArrayList<>();
        for (List<Integer> rows : byPartner.values()) {
            for (int i = 0; rows.size() <= PARTNERS_MAX && i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    int one = Math.min(rows.get(i), rows.get(j));
                    int two = Math.max(rows.get(i), rows.get(j));
                    if (known.add(RowPair.of(one, two))) {
                        found.add(new Within(one, two, odds.applyAsDouble(one, two)));
                    }
                }
            }
        }
        return found;
    }

    /** By how much the odds of two rows of one list differ from those of two rows of both, in bits. */
    private static double shift(List<Within> found, PairList pairs, boolean right, double rows, double priorBits) {
        Set<Integer> partnered = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.odds(i) > POSSIBLE_BITS) {
                partnered.add(right ? pairs.right(i) : pairs.left(i));
            }
        }
        double covered = Math.max(1, partnered.size()) / rows;
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double doubled = 0;
            for (Within each : found) {
                doubled += Scoring.probability(each.bits() + shift);
            }
            double share = Math.max(1e-3, doubled) / covered / (rows * Math.max(1, rows - 1) / 2);
            shift = Math.log(share) / LOG2 - priorBits;
        }
        return shift;
    }

    RowOrder order() {
        return order;
    }

    /** The first of the rows that are one with the row; the row itself if there are no others. */
    int of(int row) {
        return group[row];
    }

    /** How probably the row is one with the others of its group; 1 if it is alone. */
    double sureness(int row) {
        return sureness[row];
    }

    boolean isAlone(int row) {
        return group[row] == row && !members.containsKey(row);
    }

    /** The pairs and all others between two groups of which some pair is among them. */
    public PairList completed(PairList pairs, ToDoubleBiFunction<Integer, Integer> odds) {
        if (members.isEmpty()) {
            return pairs;
        }
        PairList completed = new PairList();
        Set<Long> known = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            completed.add(pairs.left(i), pairs.right(i), pairs.odds(i));
            if (!(isAlone(pairs.left(i)) && isAlone(pairs.right(i)))) {
                known.add(RowPair.of(pairs.left(i), pairs.right(i)));
            }
        }
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.odds(i) > POSSIBLE_BITS && !(isAlone(pairs.left(i)) && isAlone(pairs.right(i)))) {
                for (int left : rows(pairs.left(i))) {
                    for (int right : rows(pairs.right(i))) {
                        if (known.add(RowPair.of(left, right))) {
                            completed.add(left, right, odds.applyAsDouble(left, right));
                        }
                    }
                }
            }
        }
        return completed;
    }

    private List<Integer> rows(int row) {
        return members.getOrDefault(group[row], List.of(row));
    }
}
