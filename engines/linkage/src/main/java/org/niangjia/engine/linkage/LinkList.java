package org.niangjia.engine.linkage;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.niangjia.engine.linkage.LinkageResult.Link;

/** Links that are objects only while somebody looks at them: 24 bytes each. Never changes. */
final class LinkList extends AbstractList<Link> implements RandomAccess {

    private final int[] left;
    private final int[] right;
    private final double[] probability;
    private final double[] weight;
    private final BitSet judged = new BitSet();

    private LinkList(int size) {
        left = new int[size];
        right = new int[size];
        probability = new double[size];
        weight = new double[size];
    }

    /** Takes links over one after the other. */
    static <T> LinkList of(List<T> all, Function<T, Link> link) {
        LinkList links = new LinkList(all.size());
        int at = 0;
        for (T each : all) {
            Link now = link.apply(each);
            links.left[at] = now.left();
            links.right[at] = now.right();
            links.probability[at] = now.probability();
            links.weight[at] = now.weight();
            links.judged.set(at++, now.judged());
        }
        return links;
    }

    @Override
    public Link get(int index) {
        return new Link(left[index], right[index], probability[index], weight[index], judged.get(index));
    }

    @Override
    public int size() {
        return left.length;
    }
}
