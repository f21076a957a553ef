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
        double left = leftRows;
        return isLinkage() ? left * (rows - leftRows) : left * (left - 1) / 2;
    }
}
