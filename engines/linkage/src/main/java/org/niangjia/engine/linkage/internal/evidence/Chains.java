package org.niangjia.engine.linkage.internal.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;

/**
 * The clusters of a deduplication as they grow, link by link. Two records of a cluster are one if all links of the chain between them
 * are right, however unlike they are themselves: a third record tells of both.
 */
final class Chains {

    private record Neighbour(int row, double probability) {}

    private final List<List<Neighbour>> neighbours = new ArrayList<>();
    /** Trees that are never shortened, so that the way to the root tells when two rows came together. */
    private final int[] parent;

    private final int[] joined;
    private final int[] size;
    private int joins;
    private double pairs;
    private double right;
    private double variance;

    Chains(int rows) {
        parent = new int[rows];
        joined = new int[rows];
        size = new int[rows];
        Arrays.setAll(parent, row -> row);
        Arrays.fill(size, 1);
        for (int row = 0; row < rows; row++) {
            neighbours.add(List.of());
        }
    }

    /** Joins two clusters by a link between them. */
    void join(Decided link) {
        int one = root(link.left());
        int two = root(link.right());
        double across = (double) size[one] * size[two];
        double sure = link.probability() * reach(link.left()) * reach(link.right());
        pairs += across;
        right += sure;
        // The pairs across are right or wrong together: one coin for all of them.
        variance += sure * (across - sure);
        addNeighbour(link.left(), link.right(), link.probability());
        addNeighbour(link.right(), link.left(), link.probability());
        int into = size[one] >= size[two] ? one : two;
        int from = into == one ? two : one;
        parent[from] = into;
        joined[from] = joins++;
        size[into] += size[from];
    }

    private void addNeighbour(int row, int other, double probability) {
        List<Neighbour> known = neighbours.get(row);
        if (known.isEmpty()) {
            known = new ArrayList<>(2);
            neighbours.set(row, known);
        }
        known.add(new Neighbour(other, probability));
    }

    /** How many records of its cluster are one with a row, as is expected; itself counts. */
    private double reach(int row) {
        record Step(int row, int from, double probability) {}
        List<Step> open = new ArrayList<>(List.of(new Step(row, -1, 1)));
        double sum = 0;
        while (!open.isEmpty()) {
            Step step = open.removeLast();
            sum += step.probability();
            for (Neighbour next : neighbours.get(step.row())) {
                if (next.row() != step.from()) {
                    open.add(new Step(next.row(), step.row(), step.probability() * next.probability()));
                }
            }
        }
        return sum;
    }

    private int root(int row) {
        int root = row;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** @return the number of the join, from 0, that brought two rows together; the number of all joins if none did */
    int together(int one, int two) {
        int left = one;
        int right = two;
        int last = -1;
        // On the way to the root joins only grow later, so that the earlier of both ways is gone first.
        while (left != right) {
            boolean leftEnds = parent[left] == left;
            boolean rightEnds = parent[right] == right;
            if (leftEnds && rightEnds) {
                return joins;
            }
            if (rightEnds || (!leftEnds && joined[left] < joined[right])) {
                last = Math.max(last, joined[left]);
                left = parent[left];
            } else {
                last = Math.max(last, joined[right]);
                right = parent[right];
            }
        }
        return last;
    }

    /** Within clusters. */
    double pairs() {
        return pairs;
    }

    /** How many of these are right, as is expected. */
    double right() {
        return right;
    }

    /** Of the number of right ones. */
    double variance() {
        return variance;
    }
}
