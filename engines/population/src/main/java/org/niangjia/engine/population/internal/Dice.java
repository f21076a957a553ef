package org.niangjia.engine.population.internal;

/**
 * Pseudo-random numbers that are wholly given by a seed, a purpose and a number: SplitMix64 (Steele, Lea and Flood, Fast
 * Splittable Pseudorandom Number Generators, OOPSLA 2014).
 *
 * <p>Written out here rather than taken from the JDK because no later JDK may change a federation. Each purpose has dice of
 * its own, so that one more throw for a name doesn't change where somebody works.
 */
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static final long FNV_OFFSET = 0xCBF2_9CE4_8422_2325L;
    private static final long FNV_PRIME = 0x0000_0100_0000_01B3L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    public static Dice of(long seed, String purpose, long number) {
        return new Dice(mix(mix(mix(seed) ^ hash(purpose)) + number * GOLDEN_GAMMA));
    }

    /** FNV-1a over the characters. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The finaliser of SplitMix64: every bit of the result depends on every bit of the value. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 to the bound, which is positive and excluded. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound is " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** True in so many of a hundred throws. */
    public boolean percent(int share) {
        return below(100) < share;
    }

    /** True in such a share of throws, 0 to 1. */
    public boolean chance(double share) {
        return (next() >>> 11) * 0x1p-53 < share;
    }
}
