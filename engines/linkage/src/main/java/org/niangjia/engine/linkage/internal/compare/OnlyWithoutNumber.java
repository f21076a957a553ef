package org.niangjia.engine.linkage.internal.compare;

import org.niangjia.engine.linkage.Likeness;

/**
 * A comparison of what a national number contains. It counts only where the numbers don't already say that both were born on one
 * day: if they differ, one may be a relative's, and the column tells whose.
 */
record OnlyWithoutNumber(Comparison inner, NationalNumberComparison number) implements Comparison {

    @Override
    public int levels() {
        return inner.levels();
    }

    @Override
    public int level(int left, int right) {
        return number.tellSameBirth(left, right) ? MISSING : inner.level(left, right);
    }

    @Override
    public String field() {
        return inner.field();
    }

    @Override
    public boolean occurs(int level) {
        return inner.occurs(level);
    }

    @Override
    public Likeness likeness(int level) {
        return inner.likeness(level);
    }

    @Override
    public boolean isSharedInHousehold() {
        return inner.isSharedInHousehold();
    }

    @Override
    public double frequency(int left, int right, int level) {
        return inner.frequency(left, right, level);
    }
}
