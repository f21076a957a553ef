package org.niangjia.engine.linkage.internal.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/**
 * Joins links to clusters, the best first. Two groups are joined only if their records agree on the whole, not by one bridge: the
 * mean of the odds of all pairs across must favour it. What people judged goes before: it joins, and it keeps apart,
 * as vetoes do. Parts of a group
 * that only people joined may be unlike each other, so that a record need agree only with the part that its link leads to.
 */
public final class Clusters {

    private static final int RECORDS_MAX = 20;
    /** Between two groups that a link bridges, a pair matches more probably than between any two records. */
    private static final double BRIDGED_BITS = 3;

    private final Groups groups;
    /** What evidence alone has joined; the groups themselves if people judged nothing. */
    private final Groups parts;

    private final JudgedRows judged;
    private final BiPredicate<Integer, Integer> vetoed;
    private final RowOrder order;

    private Clusters(RowOrder order, JudgedRows judged, BiPredicate<Integer, Integer> vetoed) {
        this.judged = judged;
        this.vetoed = vetoed;
        this.order = order;
        groups = new Groups(order.size());
        parts = judged.isEmpty() ? groups : new Groups(order.size());
    }

    /** Rows that are one, with their members at hand. */
    private static final class Groups {

        private final int[] parent;
        private final List<List<Integer>> members;

        Groups(int rows) {
            parent = new int[rows];
            members = new ArrayList<>(rows);
            for (int row = 0; row < rows; row++) {
                parent[row] = row;
                members.add(new ArrayList<>(List.of(row)));
            }
        }

        int root(int row) {
            int root = row;
            while (parent[root] != root) {
                root = parent[root];
            }
            parent[row] = root;
            return root;
        }

        List<Integer> of(int row) {
            return members.get(root(row));
        }

        void join(int one, int two) {
            int into = root(of(one).size() >= of(two).size() ? one : two);
            int from = root(into == root(one) ? two : one);
            if (into != from) {
                parent[from] = into;
                members.get(into).addAll(members.get(from));
                members.set(from, members.get(into));
            }
        }
    }

    /**
     * @param order of the rows, by which groups are gone through
     * @param links the best first, so that those of people come first
     * @param odds of any two rows, as logarithm to base 2
     * @param vetoed whether two rows are never one
     * @return clusters of two or more rows, rows ascending, by first row
     */
    public static List<List<Integer>> of(
            RowOrder order,
            List<Matching.Decided> links,
            ToDoubleBiFunction<Integer, Integer> odds,
            JudgedRows judged,
            BiPredicate<Integer, Integer> vetoed) {
        return of(order, joining(order, links, odds, judged, vetoed));
    }

    /** The links that join two clusters, the best first: those of fewer links stand at the head. */
    public static List<Matching.Decided> joining(
            RowOrder order,
            List<Matching.Decided> links,
            ToDoubleBiFunction<Integer, Integer> odds,
            JudgedRows judged,
            BiPredicate<Integer, Integer> vetoed) {
        Clusters clusters = new Clusters(order, judged, vetoed);
        return links.stream().filter(link -> clusters.offer(link, odds)).toList();
    }

    /** The clusters that links make, each of which joins two. */
    public static List<List<Integer>> of(RowOrder order, List<Matching.Decided> joining) {
        Clusters clusters = new Clusters(order, JudgedRows.none(), (one, two) -> false);
        joining.forEach(link -> clusters.groups.join(link.left(), link.right()));
        return IntStream.range(0, order.size())
                .filter(row -> clusters.groups.root(row) == row)
                .mapToObj(clusters.groups::of)
                .filter(cluster -> cluster.size() > 1)
                .map(cluster -> cluster.stream().sorted().toList())
                .sorted((one, two) -> Integer.compare(one.getFirst(), two.getFirst()))
                .toList();
    }

    private boolean offer(Matching.Decided link, ToDoubleBiFunction<Integer, Integer> odds) {
        int one = order.first(link.left(), link.right());
        int two = one == link.left() ? link.right() : link.left();
        boolean settled = JudgedRows.isSettled(link.oddsBits());
        boolean joins = groups.root(one) != groups.root(two)
                && (settled
                        || (!areApart(one, two)
                                && favoured(parts.of(one), parts.of(two), odds)
                                && !areVetoed(groups.of(one), groups.of(two))));
        if (joins) {
            groups.join(one, two);
            if (!settled) {
                parts.join(one, two);
            }
        }
        return joins;
    }

    /** Whether a record of the one's group is judged not to be one with a record of the other's. */
    private boolean areApart(int one, int two) {
        boolean fewer = groups.of(one).size() < groups.of(two).size();
        int other = groups.root(fewer ? two : one);
        return !judged.isEmpty()
                && groups.of(fewer ? one : two).stream()
                        .flatMap(row -> judged.apartFrom(row).stream())
                        .anyMatch(row -> groups.root(row) == other);
    }

    /** Of all records, not of some: a veto has no exception. */
    private boolean areVetoed(List<Integer> one, List<Integer> two) {
        return one.stream()
                .anyMatch(left ->
                        two.stream().anyMatch(right -> vetoed.test(Math.min(left, right), Math.max(left, right))));
    }

    private static boolean favoured(List<Integer> one, List<Integer> two, ToDoubleBiFunction<Integer, Integer> odds) {
        if (one.size() == 1 && two.size() == 1) {
            return true;
        }
        double sum = 0;
        for (int left : some(one)) {
            for (int right : some(two)) {
                sum += BRIDGED_BITS + odds.applyAsDouble(Math.min(left, right), Math.max(left, right));
            }
        }
        return sum > 0;
    }

    /** All records of a group, or of a large one every so many. */
    private static List<Integer> some(List<Integer> group) {
        int step = (group.size() + RECORDS_MAX - 1) / RECORDS_MAX;
        return step == 1
                ? group
                : IntStream.range(0, group.size())
                        .filter(place -> place % step == 0)
                        .mapToObj(group::get)
                        .toList();
    }
}
