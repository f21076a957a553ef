package org.niangjia.engine.population.internal;

import java.util.Objects;

/**
 * A shuffled order of the numbers below a size, without holding them: a Feistel network over the next power of four,
 * walked until it falls below the size (Black and Rogaway, Ciphers with Arbitrary Finite Domains, 2002).
 *
 * <p>Two indices never give the same number, so what is made from the numbers is unique without remembering what was made.
 */
final class Shuffle {

    private static final int ROUNDS = 6;

    private final long size;
    private final int halfBits;
    private final long[] keys = new long[ROUNDS];

    Shuffle(long size, Dice dice) {
        if (size <= 0) {
            throw new IllegalArgumentException("size is " + size);
        }
        this.size = size;
        this.halfBits = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = dice.next();
        }
    }

    long size() {
        return size;
    }

    /** The number at the index; both from 0 to the size, excluded. */
    long at(long index) {
        long number = Objects.checkIndex(index, size);
        do {
            number = permuted(number);
        } while (number >= size);
        return number;
    }

    private long permuted(long number) {
        long mask = (1L << halfBits) - 1;
        long left = number >>> halfBits;
        long right = number & mask;
        for (long key : keys) {
            long next = left ^ (Dice.mix(right ^ key) & mask);
            left = right;
            right = next;
        }
        return (left << halfBits) | right;
    }
}
