package org.niangjia.engine.linkage.internal.table;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * How many records have a part of their value in common: a surname, a sound, a month. Parts are known by their hash
 * ({@link TextHash}), never 0.
 */
public final class PartCounts {

    private static final int SMALLEST = 16;
    private static final int AT_ONCE = 1 << 16;
    private static final long[] NO_PARTS = {};

    private long[] parts;
    private int[] records;
    private int distinct;
    private final long[] ofGuest;

    private PartCounts(int slots) {
        this(new long[slots], new int[slots], 0, NO_PARTS);
    }

    private PartCounts(long[] parts, int[] records, int distinct, long[] ofGuest) {
        this.parts = parts;
        this.records = records;
        this.distinct = distinct;
        this.ofGuest = ofGuest;
    }

    /** @param partsOf a value, by its code; several threads may call it */
    static PartCounts of(FieldValues values, IntFunction<long[]> partsOf) {
        PartCounts all = new PartCounts(SMALLEST);
        for (int from = 1; from <= values.distinct(); from += AT_ONCE) {
            int first = from;
            long[][] ofValues = new long[Math.min(AT_ONCE, values.distinct() + 1 - from)][];
            Arrays.parallelSetAll(ofValues, i -> partsOf.apply(first + i));
            for (int i = 0; i < ofValues.length; i++) {
                for (long part : ofValues[i]) {
                    all.add(part, values.count(first + i));
                }
            }
        }
        return all.withoutSingle();
    }

    /** What only one record has nobody shares: most parts go, and with them most of the memory. */
    private PartCounts withoutSingle() {
        PartCounts shared = new PartCounts(SMALLEST);
        for (int slot = 0; slot < parts.length; slot++) {
            if (records[slot] > 1) {
                shared.add(parts[slot], records[slot]);
            }
        }
        return shared;
    }

    /** The same with one more record, which has these parts. */
    PartCounts with(long[] more) {
        return new PartCounts(parts, records, distinct, more);
    }

    private void add(long part, int count) {
        if (2 * (distinct + 1) > parts.length) {
            grow();
        }
        int slot = slot(part);
        distinct += parts[slot] == 0 ? 1 : 0;
        parts[slot] = part;
        records[slot] += count;
    }

    private void grow() {
        PartCounts larger = new PartCounts(parts.length * 2);
        for (int slot = 0; slot < parts.length; slot++) {
            if (parts[slot] != 0) {
                larger.add(parts[slot], records[slot]);
            }
        }
        parts = larger.parts;
        records = larger.records;
    }

    private int slot(long part) {
        int slot = (int) part & (parts.length - 1);
        while (parts[slot] != 0 && parts[slot] != part) {
            slot = (slot + 1) & (parts.length - 1);
        }
        return slot;
    }

    /** How many records have a part that one has at least. */
    public int records(long part) {
        int known = Math.max(1, records[slot(part)]);
        for (long own : ofGuest) {
            known += own == part ? 1 : 0;
        }
        return known;
    }
}
