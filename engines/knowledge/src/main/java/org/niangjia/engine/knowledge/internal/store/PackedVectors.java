package org.niangjia.engine.knowledge.internal.store;

import java.util.Arrays;

/**
 * Vectors of length 1 in memory, a component in 16 bits and thousands of vectors in one array each, so that a scan reads
 * memory in one run and the JIT compiles the inner product to vector instructions. An inner product is off by less than
 * 0.0005. Only grows; one writer at a time, any number of readers.
 */
public final class PackedVectors {

    private static final int ONE = 1 << 14;
    private static final int SLAB_BITS = 10;
    private static final int SLAB_SIZE = 1 << SLAB_BITS;
    private static final float UNIT = 1f / ((float) ONE * ONE);

    private final int dimensions;
    private volatile short[][] slabs = new short[0][];
    private int size;

    /** @param dimensions length of every vector, an even number */
    public PackedVectors(int dimensions) {
        this.dimensions = dimensions;
    }

    /** Adds a vector and gives the number under which it is found. */
    synchronized int add(float[] vector) {
        int slab = size >> SLAB_BITS;
        if (slab == slabs.length) {
            short[][] more = Arrays.copyOf(slabs, slab + 1);
            more[slab] = new short[SLAB_SIZE * dimensions];
            slabs = more;
        }
        System.arraycopy(pack(vector), 0, slabs[slab], (size & (SLAB_SIZE - 1)) * dimensions, dimensions);
        return size++;
    }

    /** The form in which a vector is compared with those here; components beyond ±2 are cut to that. */
    public static short[] pack(float[] vector) {
        short[] packed = new short[vector.length];
        for (int i = 0; i < vector.length; i++) {
            packed[i] = (short) Math.clamp(Math.round(vector[i] * ONE), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return packed;
    }

    /** The inner product with the vector of that number. */
    public float dot(int number, short[] packed) {
        short[] slab = slabs[number >> SLAB_BITS];
        int at = (number & (SLAB_SIZE - 1)) * dimensions;
        int sum = 0;
        for (int i = 0; i < dimensions; i += 2) { // in pairs, the form that the JIT knows an instruction for
            sum += slab[at + i] * packed[i] + slab[at + i + 1] * packed[i + 1];
        }
        return sum * UNIT;
    }

    /** Adds a multiple of the vector of that number to a sum. */
    public void add(int number, float factor, float[] sum) {
        short[] slab = slabs[number >> SLAB_BITS];
        int at = (number & (SLAB_SIZE - 1)) * dimensions;
        float scaled = factor / ONE;
        for (int i = 0; i < dimensions; i++) {
            sum[i] += scaled * slab[at + i];
        }
    }
}
