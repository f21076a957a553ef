package org.niangjia.engine.linkage;

import org.niangjia.engine.linkage.internal.model.Patterns;
import org.niangjia.engine.linkage.internal.model.Scoring;

/** What the comparisons tell of a pair. Rows of the right table come behind those of the left. */
public final class PairSignals {

    private final int left;
    private final int right;
    private final int comparisons;
    private final long pattern;
    private final Scoring scoring;

    PairSignals(int left, int right, int comparisons, Scoring scoring) {
        this.left = left;
        this.right = right;
        this.comparisons = comparisons;
        this.pattern = scoring.pattern(left, right);
        this.scoring = scoring;
    }

    public int left() {
        return left;
    }

    public int right() {
        return right;
    }

    /** How many comparisons there are. */
    public int comparisons() {
        return comparisons;
    }

    /** What a comparison found: 0 if a value is missing, else the higher, the more alike. */
    public int level(int comparison) {
        return Patterns.level(pattern, comparison);
    }

    /** How much rarer than usual the values are on which the pair agrees, in bits. */
    public double rarityBits(int comparison) {
        return scoring.rarityBits(comparison, left, right, level(comparison));
    }

    /** By the learnt weights, in bits. */
    public double weight() {
        return scoring.oddsBits(pattern, left, right);
    }
}
