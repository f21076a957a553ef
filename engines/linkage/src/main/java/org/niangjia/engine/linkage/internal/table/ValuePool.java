package org.niangjia.engine.linkage.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct values of a column, each kept once as UTF-8: 100 million characters take about as many bytes. A value's code is
 * its place in the order of first appearance, from 1; 0 is the empty value.
 */
public final class ValuePool {

    private static final int FIRST_BYTES = 1 << 16;
    private static final int FIRST_SLOTS = 1 << 12;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int[] ends = new int[1024];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    /** The code of a value, which is taken in if it is new; surrounding spaces don't count. */
    public int add(String value) {
        String bare = value.strip();
        if (bare.isEmpty()) {
            return 0;
        }
        byte[] key = bare.getBytes(StandardCharsets.UTF_8);
        int slot = find(key);
        if (slots[slot] != 0) {
            return slots[slot];
        }
        append(key);
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size;
    }

    private int find(byte[] key) {
        int mask = slots.length - 1;
        int slot = hash(key, 0, key.length) & mask;
        while (slots[slot] != 0 && !holds(slots[slot], key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean holds(int code, byte[] key) {
        return Arrays.equals(bytes, ends[code - 1], ends[code], key, 0, key.length);
    }

    private void append(byte[] key) {
        int end = ends[size];
        int needed = Math.addExact(end, key.length);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(bytes.length * 2L, Integer.MAX_VALUE - 16)));
        }
        System.arraycopy(key, 0, bytes, end, key.length);
        size++;
        if (size >= ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[size] = needed;
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int code = 1; code <= size; code++) {
            int slot = hash(bytes, ends[code - 1], ends[code]) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = code;
        }
        slots = larger;
    }

    private static int hash(byte[] source, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ source[i]) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }

    /** How many distinct values there are; codes run from 1 to this. */
    public int size() {
        return size;
    }

    /** The value of a code; empty for 0. */
    public String value(int code) {
        return code == 0 ? "" : new String(bytes, ends[code - 1], ends[code] - ends[code - 1], StandardCharsets.UTF_8);
    }
}
