package org.niangjia.engine.linkage.internal.block;

/**
 * How many pairs a rule, or a slice of one, found.
 *
 * @param pairs that no rule before it found
 * @param narrowed how many groups were so large that a further agreement was asked for
 * @param leftOut pairs of these groups that were not compared, as they agree on nothing else
 */
public record Found(long pairs, long narrowed, double leftOut) {

    public static final Found NOTHING = new Found(0, 0, 0);

    public Found plus(Found other) {
        return new Found(pairs + other.pairs, narrowed + other.narrowed, leftOut + other.leftOut);
    }
}
