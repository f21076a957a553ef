package org.niangjia.engine.linkage.internal.compare;

import org.niangjia.engine.linkage.Likeness;

/**
 * A comparison of what a national number contains. That the values are equal says nothing new where the numbers already say that
 * both were born on one day. Else it counts: a number may be a relative's, and the column tells whose.
 */
record OnlyWithoutNumber(Comparison inner, NationalNumberComparison number) implements Comparison {

    @Override
    public int levels() {
        return inner.levels() + 1;
    }

    @Override
    public int equalLevel() {
        return inner.equalLevel();
    }

    @Override
    public int level(int left, int right) {
        int level = inner.level(left, right);
        return level == equalLevel() && number.tellSameBirth(left, right) ? level + 1 : level;
    }

    @Override
    public String field() {
        return inner.field();
    }

    @Override
    public boolean occurs(int level) {
        return level <= equalLevel() && inner.occurs(level);
    }

    @Override
    public Likeness likeness(int level) {
        return level > equalLevel() ? Likeness.IN_NATIONAL_NUMBER : inner.likeness(level);
    }

    @Override
    public boolean isSharedInHousehold() {
        return inner.isSharedInHousehold();
    }

    /** A sex or a day of birth. */
    @Override
    public boolean isSharedByNamesakes() {
        return true;
    }

    @Override
    public double frequency(int left, int right, int level) {
        return level > equalLevel() ? 0 : inner.frequency(left, right, level);
    }
}
