package org.niangjia.engine.linkage.internal.decide;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * All ways of giving each of a few records at most one partner. A way weighs the product of the odds of its pairs; the weights of
 * all ways are summed, and the heaviest way is found, exactly: record by record of one side, subset by subset of the other.
 */
final class Assignments {

    /** Records of the side whose subsets are gone through: the work doubles with each. */
    static final int ACROSS_MAX = 10;

    static final int DOWN_MAX = 40;

    /** So that a product of as many odds as there can be pairs is a double. */
    private static final double BITS_MAX = 100;

    private static final int NOBODY = -1;

    private final double[][] odds;
    private final int subsets;

    /** @param across how many records the side has whose subsets are gone through, 1 to {@value #ACROSS_MAX} */
    Assignments(int down, int across) {
        odds = new double[down][across];
        subsets = 1 << across;
    }

    /** @param bits logarithm to base 2 of the odds */
    void add(int down, int across, double bits) {
        odds[down][across] = Math.exp(Math.clamp(bits, -BITS_MAX, BITS_MAX) * Math.log(2));
    }

    /** How probable each pair is by the sum of the ways that have it, from 0 to 1. */
    double[][] probabilities() {
        double[][] below = below(Double::sum);
        double[] above = new double[subsets];
        above[0] = 1;
        double[][] probabilities = new double[odds.length][];
        for (int row = 0; row < odds.length; row++) {
            probabilities[row] = new double[odds[row].length];
            double[] next = above.clone();
            for (int column = 0; column < odds[row].length; column++) {
                double sum = 0;
                for (int taken = 0; taken < subsets; taken++) {
                    if (isFree(taken, column)) {
                        double with = above[taken] * odds[row][column];
                        next[taken | 1 << column] += with;
                        sum += with * below[row + 1][taken | 1 << column];
                    }
                }
                probabilities[row][column] = sum / below[0][0];
            }
            above = next;
        }
        return probabilities;
    }

    /** The partner of each record down in the heaviest way, -1 for nobody. */
    int[] best() {
        double[][] below = below(Math::max);
        int[] partners = new int[odds.length];
        int taken = 0;
        for (int row = 0; row < odds.length; row++) {
            partners[row] = NOBODY;
            double heaviest = below[row + 1][taken];
            for (int column = 0; column < odds[row].length; column++) {
                double weight = isFree(taken, column) ? odds[row][column] * below[row + 1][taken | 1 << column] : 0;
                if (weight > heaviest) {
                    heaviest = weight;
                    partners[row] = column;
                }
            }
            taken |= partners[row] == NOBODY ? 0 : 1 << partners[row];
        }
        return partners;
    }

    /** What all ways from a row on come to if a subset is taken, by row and subset. */
    private double[][] below(DoubleBinaryOperator together) {
        double[][] below = new double[odds.length + 1][subsets];
        Arrays.fill(below[odds.length], 1);
        for (int row = odds.length - 1; row >= 0; row--) {
            for (int taken = 0; taken < subsets; taken++) {
                double ways = below[row + 1][taken];
                for (int column = 0; column < odds[row].length; column++) {
                    if (isFree(taken, column)) {
                        ways = together.applyAsDouble(ways, odds[row][column] * below[row + 1][taken | 1 << column]);
                    }
                }
                below[row][taken] = ways;
            }
        }
        return below;
    }

    private static boolean isFree(int taken, int column) {
        return (taken >> column & 1) == 0;
    }
}
