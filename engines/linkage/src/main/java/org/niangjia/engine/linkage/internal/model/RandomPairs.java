package org.niangjia.engine.linkage.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/** How often each level occurs between any two records: from a sample of pairs, for equal values counted. */
public final class RandomPairs {

    private static final int SAMPLE = 200_000;
    /** So many deviations are taken for luck. */
    private static final double LUCK = 5;

    private RandomPairs() {}

    /**
     * @param order of the rows, by which they are drawn
     * @return shares by level up to equal for each comparison; {@code MISSING} has none
     */
    public static List<double[]> shares(
            List<Comparison> comparisons, List<FieldValues> fields, Sides sides, RowOrder order, long seed) {
        double[][] counts = new double[comparisons.size()][];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = new double[comparisons.get(c).equalLevel() + 1];
        }
        SplittableRandom random = new SplittableRandom(seed);
        long pairs = (long) Math.min(SAMPLE, sides.pairs());
        for (long n = 0; n < pairs; n++) {
            int one = order.row(random.nextInt(order.ofFirst()));
            int two = order.row(
                    sides.isLinkage() ? random.nextInt(order.ofFirst(), order.size()) : random.nextInt(order.size()));
            if (one != two) {
                for (int c = 0; c < counts.length; c++) {
                    int level = comparisons.get(c).level(Math.min(one, two), Math.max(one, two));
                    counts[c][Math.min(level, comparisons.get(c).equalLevel())]++;
                }
            }
        }
        Map<String, FieldValues> byName = new HashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        List<double[]> shares = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            FieldValues field = byName.get(comparisons.get(c).field());
            shares.add(share(counts[c], field == null ? 0 : equal(field, sides)));
        }
        return shares;
    }

    private static double[] share(double[] counts, double equal) {
        double sum = 0;
        for (int level = 1; level < counts.length; level++) {
            sum += counts[level] + 0.5;
        }
        double[] shares = new double[counts.length];
        int top = counts.length - 1;
        for (int level = 1; level < counts.length; level++) {
            shares[level] = (counts[level] + 0.5) / sum;
        }
        // A sample sees two equal insurance numbers by luck, and how frequent values are no luck decides. Only values
        // that are equal though written otherwise are seen in the sample alone.
        double expected = equal * sum;
        if (equal > 0 && counts[top] < expected + LUCK * (Math.sqrt(expected) + 1)) {
            shares[top] = equal;
        }
        return shares;
    }

    /** The share of pairs with the same value among those that both have one. */
    private static double equal(FieldValues field, Sides sides) {
        int[] left = new int[field.distinct() + 1];
        int[] right = new int[field.distinct() + 1];
        for (int row = 0; row < field.rows(); row++) {
            (row < sides.leftRows() ? left : right)[field.code(row)]++;
        }
        double same = 0;
        double lefts = 0;
        double rights = 0;
        for (int code = 1; code < left.length; code++) {
            same += sides.isLinkage() ? (double) left[code] * right[code] : (double) left[code] * (left[code] - 1);
            lefts += left[code];
            rights += right[code];
        }
        double all = sides.isLinkage() ? lefts * rights : lefts * (lefts - 1);
        return all <= 0 ? 0 : same / all;
    }
}
