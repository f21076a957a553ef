package org.niangjia.engine.linkage.internal.compare;

import org.niangjia.engine.linkage.Likeness;

/**
 * Compares one trait of two records. Levels grow with likeness: {@link #MISSING} if a record lacks it, {@link #DIFFERENT}, then
 * more and more alike up to equal. Safe for use by several threads.
 */
public interface Comparison {

    int MISSING = 0;
    int DIFFERENT = 1;

    /** How many levels there are, at most 16: the highest is one less. */
    int levels();

    int level(int left, int right);

    /**
     * The level of equal values. If a level stands above it, it says that another field contains the value and has found it to be
     * equal: it is learnt as equal and weighs nothing.
     */
    default int equalLevel() {
        return levels() - 1;
    }

    /** The field that it compares. */
    String field();

    /** What a level says. */
    Likeness likeness(int level);

    /** Whether any pair could have the level. */
    default boolean occurs(int level) {
        return true;
    }

    /** Whether those who live together tend to share it. */
    boolean isSharedInHousehold();

    /** Whether those tend to share it who have one name and day of birth without being one. */
    default boolean isSharedByNamesakes() {
        return false;
    }

    /**
     * Of a national number: the levels from 1 to this one are found between two persons' right numbers. A match has them only if one
     * number is somebody else's, whose is by chance; so they are to each other as between strangers.
     *
     * @return 0 if there are none
     */
    default int strangersLevels() {
        return 0;
    }

    /**
     * How frequent what both have in common is among other records, the value or the part of it that makes the level, as a share of
     * all rows that have a value: the two themselves tell nothing about it.
     *
     * @return 0 if nobody else has it, or the level does not rest on one thing in common
     */
    double frequency(int left, int right, int level);
}
