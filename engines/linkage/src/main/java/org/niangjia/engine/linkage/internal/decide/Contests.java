package org.niangjia.engine.linkage.internal.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.entity.Components;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * Persons of whom several in both lists could be each other, such as two brothers. Who is who is then one question, and it is
 * answered by all ways of pairing them ({@link Assignments}). Where too many are in it, the order of the pairs decides.
 */
final class Contests {

    /** A pair of odds below one to a thousand makes no contest. */
    private static final double POSSIBLE_BITS = -10;

    /** Two of one list and two of the other hang together by three pairs at least. */
    private static final int PAIRS_LEAST = 3;

    private final Map<Long, Double> probabilities = new HashMap<>();
    private final Set<Long> lost = new HashSet<>();
    private final RowOrder order;

    /** A pair of persons, each named by a row, and the logarithm to base 2 of its odds. */
    private record Pair(int left, int right, double bits) {}

    /**
     * @param doubles which rows are one person
     * @param bits of the pair of persons to which a pair of rows belongs, by its index
     */
    Contests(PairList pairs, Doubles doubles, int rows, IntToDoubleFunction bits) {
        order = doubles.order();
        Components contest = new Components(rows);
        int[] possible = IntStream.range(0, pairs.size())
                .filter(index -> bits.applyAsDouble(index) > POSSIBLE_BITS)
                .toArray();
        for (int index : possible) {
            contest.join(doubles.of(pairs.left(index)), doubles.of(pairs.right(index)));
        }
        int[] size = new int[rows];
        for (int index : possible) {
            size[contest.root(doubles.of(pairs.left(index)))]++;
        }
        Map<Integer, List<Pair>> contests = new LinkedHashMap<>();
        for (int index : possible) {
            int left = doubles.of(pairs.left(index));
            int root = contest.root(left);
            if (size[root] >= PAIRS_LEAST) {
                contests.computeIfAbsent(root, unknown -> new ArrayList<>())
                        .add(new Pair(left, doubles.of(pairs.right(index)), bits.applyAsDouble(index)));
            }
        }
        contests.values().forEach(this::settle);
    }

    private void settle(List<Pair> contest) {
        int[] lefts = places(contest, Pair::left);
        int[] rights = places(contest, Pair::right);
        boolean leftsDown = lefts.length == rights.length ? lefts[0] < rights[0] : lefts.length > rights.length;
        int[] down = leftsDown ? lefts : rights;
        int[] across = leftsDown ? rights : lefts;
        if (across.length < 2 || across.length > Assignments.ACROSS_MAX || down.length > Assignments.DOWN_MAX) {
            return;
        }
        // Of ways that weigh the same the first is taken: so the rows go by their order, not by how they are numbered.
        Assignments ways = new Assignments(down.length, across.length);
        Map<Pair, int[]> places = new LinkedHashMap<>();
        for (Pair pair : contest) {
            int[] place = {
                Arrays.binarySearch(down, order.place(leftsDown ? pair.left() : pair.right())),
                Arrays.binarySearch(across, order.place(leftsDown ? pair.right() : pair.left()))
            };
            places.put(pair, place);
            ways.add(place[0], place[1], pair.bits());
        }
        double[][] known = ways.probabilities();
        int[] best = ways.best();
        places.forEach((pair, place) -> {
            long key = RowPair.of(pair.left(), pair.right());
            probabilities.put(key, known[place[0]][place[1]]);
            if (pair.bits() > 0 && best[place[0]] != place[1]) {
                lost.add(key);
            }
        });
    }

    private int[] places(List<Pair> contest, ToIntFunction<Pair> side) {
        return contest.stream()
                .mapToInt(side)
                .map(order::place)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The probability of a pair of persons, given by a row each; null if it is in no contest that was settled. */
    @Nullable
    Double probability(int left, int right) {
        return probabilities.get(RowPair.of(left, right));
    }

    /** Whether a pair of persons that looks like a match gives way to others. */
    boolean isLost(int left, int right) {
        return lost.contains(RowPair.of(left, right));
    }
}
