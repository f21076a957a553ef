package org.niangjia.engine.linkage.internal.block;

/**
 * Which rows may form pairs: in a linkage one of the left table with one of the right, in a deduplication any two.
 *
 * @param rows of both tables
 * @param leftRows rows below this number are of the left table; equal to {@code rows} in a deduplication
 */
public record Sides(int rows, int leftRows) {

    public boolean isLinkage() {
        return leftRows < rows;
    }

    /** How many pairs there are in all. */
    public double pairs() {
        return isLinkage() ? (double) leftRows * (rows - leftRows) : (double) leftRows * (leftRows - 1) / 2;
    }

    /** Whether two different rows, the lower one first, form a pair. */
    boolean mayPair(int left, int right) {
        return !isLinkage() || (left < leftRows && right >= leftRows);
    }

    /** How many pairs the rows in the lower halves of some entries, ascending, form. */
    double pairs(long[] entries, int from, int to) {
        double all = (double) to - from;
        double left = (double) firstRight(entries, from, to) - from;
        return isLinkage() ? left * (all - left) : all * (all - 1) / 2;
    }

    /** Which of some entries is the first with a row of the right table in its lower half. */
    int firstRight(long[] entries, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((int) entries[middle] < leftRows) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
