package org.niangjia.engine.population.internal;

import org.niangjia.kernel.PhoneNumber;

/** Phone numbers that no subscriber has: 100 and eight digits, another for each person. */
public final class PhoneNumbers {

    private static final long FIRST = 100_0000_0000L;

    private final Shuffle lastEight;

    public PhoneNumbers(long seed) {
        this.lastEight = new Shuffle(100_000_000, Dice.of(seed, "phone", 0));
    }

    public PhoneNumber of(int person) {
        return new PhoneNumber(Long.toString(FIRST + lastEight.at(person)));
    }
}
