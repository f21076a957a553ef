package org.niangjia.engine.linkage.internal.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.entity.Components;
import org.niangjia.engine.linkage.internal.model.Scoring;

/**
 * What people judged of rows, and what follows from it: who is one with the same is one, and who is one with somebody is not one
 * with whom that one isn't. Rows of the right table come behind those of the left.
 */
public final class JudgedRows {

    /** The odds of what is judged. */
    static final double SURE_BITS = Scoring.SURE_BITS;

    private static final JudgedRows NONE = new JudgedRows(0);

    private final BitSet judged = new BitSet();
    private final Components same;
    private final Set<Long> apart = new HashSet<>();
    private final Map<Integer, Set<Integer>> apartRows = new HashMap<>();
    private final Set<Long> apartGroups = new HashSet<>();
    private final List<Long> matches = new ArrayList<>();

    private JudgedRows(int rows) {
        same = new Components(rows);
    }

    public static JudgedRows none() {
        return NONE;
    }

    /** Takes judgements in. */
    public static final class Builder {

        private final JudgedRows rows;

        private Builder(int rows) {
            this.rows = new JudgedRows(rows);
        }

        public Builder add(int one, int two, boolean match) {
            rows.judged.set(one);
            rows.judged.set(two);
            long pair = RowPair.of(Math.min(one, two), Math.max(one, two));
            if (match) {
                rows.same.join(one, two);
                rows.matches.add(pair);
            } else {
                rows.apart.add(pair);
                rows.apartRows.computeIfAbsent(one, row -> new HashSet<>()).add(two);
                rows.apartRows.computeIfAbsent(two, row -> new HashSet<>()).add(one);
            }
            return this;
        }

        public JudgedRows build() {
            for (long pair : rows.apart) {
                int one = rows.same.root(RowPair.left(pair));
                int two = rows.same.root(RowPair.right(pair));
                rows.apartGroups.add(RowPair.of(one, two));
                rows.apartGroups.add(RowPair.of(two, one));
            }
            return rows;
        }
    }

    /** @param rows of both tables */
    public static Builder of(int rows) {
        return new Builder(rows);
    }

    public boolean isEmpty() {
        return judged.isEmpty();
    }

    /** Whether odds are those of a judgement, or of a veto. */
    public static boolean isSettled(double oddsBits) {
        return Math.abs(oddsBits) >= SURE_BITS;
    }

    /** The odds of two rows: by judgement if they were judged or it follows, else as given. */
    public double bits(int one, int two, double otherwise) {
        if (!judged.get(one) || !judged.get(two)) {
            return otherwise;
        }
        if (apart.contains(RowPair.of(Math.min(one, two), Math.max(one, two)))) {
            return -SURE_BITS;
        }
        int first = same.root(one);
        int second = same.root(two);
        return first == second ? SURE_BITS : apartGroups.contains(RowPair.of(first, second)) ? -SURE_BITS : otherwise;
    }

    /** Odds that know the judgements. */
    public ToDoubleBiFunction<Integer, Integer> over(ToDoubleBiFunction<Integer, Integer> odds) {
        return isEmpty()
                ? odds
                : (one, two) -> {
                    double known = bits(one, two, 0);
                    return known == 0 ? odds.applyAsDouble(one, two) : known;
                };
    }

    /** The pairs with their odds by judgement, and behind them the judged matches that are not among them. */
    public PairList over(PairList pairs) {
        if (isEmpty()) {
            return pairs;
        }
        PairList known = new PairList();
        Set<Long> missing = new HashSet<>(matches);
        missing.removeAll(apart);
        for (int i = 0; i < pairs.size(); i++) {
            int left = pairs.left(i);
            int right = pairs.right(i);
            double bits = bits(left, right, pairs.odds(i));
            known.add(left, right, bits);
            if (bits >= SURE_BITS) {
                missing.remove(RowPair.of(Math.min(left, right), Math.max(left, right)));
            }
        }
        missing.stream().sorted().forEach(pair -> known.add(RowPair.left(pair), RowPair.right(pair), SURE_BITS));
        return known;
    }

    /** The rows that are judged not to be one with a row. */
    Set<Integer> apartFrom(int row) {
        return apartRows.getOrDefault(row, Set.of());
    }

    /** How many pairs are judged not to be one though it follows from other judgements that they are. */
    public int contradictions() {
        return (int) apart.stream()
                .filter(pair -> same.root(RowPair.left(pair)) == same.root(RowPair.right(pair)))
                .count();
    }
}
