package org.niangjia.engine.linkage.internal.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.niangjia.engine.linkage.internal.block.RowPair;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;

/** The surest pairs that did not become links. */
public final class NonLinks {

    private final PairList scored;
    private final long[] links;

    public NonLinks(PairList scored, List<Decided> links) {
        this.scored = scored;
        this.links = links.stream()
                .mapToLong(link -> RowPair.of(link.left(), link.right()))
                .sorted()
                .toArray();
    }

    public boolean isLink(int index) {
        return Arrays.binarySearch(links, RowPair.of(scored.left(index), scored.right(index))) >= 0;
    }

    /** @return indexes of at most {@code count} pairs that pass the test, the surest first */
    public List<Integer> surest(int count, IntPredicate test) {
        Comparator<Integer> order = Comparator.comparingDouble((Integer index) -> scored.odds(index))
                .thenComparing(index -> RowPair.of(scored.left(index), scored.right(index)), Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(order);
        for (int index = 0; index < scored.size(); index++) {
            Integer least = best.peek();
            boolean mayEnter = best.size() < count || (least != null && scored.odds(index) >= scored.odds(least));
            if (mayEnter && test.test(index)) {
                best.add(index);
                if (best.size() > count) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(order.reversed()).toList();
    }
}
