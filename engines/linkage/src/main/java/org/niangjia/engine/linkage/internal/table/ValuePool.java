package org.niangjia.engine.linkage.internal.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.UnreadableTable;

/**
 * The distinct values of a column, each kept once as UTF-8: 100 million characters take about as many bytes. A value's code is
 * its place in the order of first appearance, from 1; 0 is the empty value. Safe for reading by several threads once all values are in.
 *
 * <p>Values lie in pages, so that a column may hold more bytes than an array can: each begins at a multiple of four bytes with its
 * length, seven bits a byte, and never crosses into another page.
 */
public final class ValuePool implements Values {

    private static final int PAGE_BITS = 26;
    private static final int FIRST_BYTES = 1 << 16;
    private static final int FIRST_SLOTS = 1 << 12;
    private static final int UNIT_BITS = 2;
    private static final int LENGTH_BYTES_MAX = 5;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int unitsPerPageBits;
    private final int pageBytes;
    private byte[][] pages = new byte[1][];
    private int page;
    private int used;
    /** In units, unsigned. */
    private int[] places = new int[1024];
    /** Upper half of a slot: the hash of the value; lower half: its code, 0 if the slot is free. */
    private long[] slots = new long[FIRST_SLOTS];

    private int size;

    public ValuePool() {
        this(PAGE_BITS);
    }

    /** @param pageBits logarithm of the bytes of a page; a value must fit into one */
    ValuePool(int pageBits) {
        unitsPerPageBits = pageBits - UNIT_BITS;
        pageBytes = 1 << pageBits;
        pages[0] = new byte[Math.min(FIRST_BYTES, pageBytes)];
    }

    /**
     * The code of a value, which is taken in if it is new; surrounding spaces don't count.
     *
     * @throws UnreadableTable if it is too long, or the values are too many
     */
    public int add(String value) {
        String bare = value.strip();
        if (bare.isEmpty()) {
            return 0;
        }
        byte[] bytes = bare.getBytes(StandardCharsets.UTF_8);
        return add(bytes, 0, bytes.length);
    }

    private int add(byte[] source, int from, int to) {
        int hash = hash(source, from, to);
        int slot = slot(slots, hash, source, from, to);
        if (slots[slot] != 0) {
            return (int) slots[slot];
        }
        append(source, from, to);
        slots[slot] = ((long) hash << 32) | size;
        if (size * 2L > slots.length) {
            slots = larger(slots, slots.length * 2);
        }
        return size;
    }

    /** Where a value stands, or would. */
    private int slot(long[] table, int hash, byte[] source, int from, int to) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0
                && !((int) (table[slot] >>> 32) == hash && holds((int) table[slot], source, from, to))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Finds values of other pools in this one; takes memory while it lives. */
    Finder finder() {
        return new Finder();
    }

    /** The place of each value by its hash. */
    final class Finder {

        private final long[] table;

        private Finder() {
            table = new long[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
            for (int code = 1; code <= size; code++) {
                byte[] bytes = pageOf(code);
                int at = offset(code);
                int length = length(bytes, at);
                int begin = at + lengthBytes(length);
                int hash = hash(bytes, begin, begin + length);
                put(table, ((long) hash << 32) | code);
            }
        }

        /** The code of another pool's value here; 0 if it is not here. */
        int find(ValuePool other, int code) {
            byte[] source = other.pageOf(code);
            int at = other.offset(code);
            int length = length(source, at);
            int begin = at + lengthBytes(length);
            int hash = hash(source, begin, begin + length);
            return (int) table[slot(table, hash, source, begin, begin + length)];
        }
    }

    private boolean holds(int code, byte[] source, int from, int to) {
        byte[] bytes = pageOf(code);
        int at = offset(code);
        int length = length(bytes, at);
        int begin = at + lengthBytes(length);
        return length == to - from && Arrays.equals(bytes, begin, begin + length, source, from, to);
    }

    private void append(byte[] source, int from, int to) {
        int length = to - from;
        int needed = lengthBytes(length) + length;
        if (needed > pageBytes) {
            throw new UnreadableTable("a value is longer than " + (pageBytes - LENGTH_BYTES_MAX) + " bytes");
        }
        if (used + needed > pageBytes) {
            beginPage();
        }
        if (used + needed > pages[page].length) {
            pages[page] =
                    Arrays.copyOf(pages[page], Math.min(pageBytes, Math.max(used + needed, pages[page].length * 2)));
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, places.length + (places.length >> 1));
        }
        places[size++] = (page << unitsPerPageBits) | (used >>> UNIT_BITS);
        int at = used;
        for (int rest = length; ; rest >>>= 7) {
            pages[page][at++] = (byte) (rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80) {
                break;
            }
        }
        System.arraycopy(source, from, pages[page], at, length);
        int unit = 1 << UNIT_BITS;
        used = (used + needed + unit - 1) & -unit;
    }

    private void beginPage() {
        page++;
        used = 0;
        if (page >= 1L << (Integer.SIZE - unitsPerPageBits)) {
            throw new UnreadableTable("a column holds more than 16 GB of different values");
        }
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, pages.length * 2);
        }
        pages[page] = new byte[Math.min(FIRST_BYTES, pageBytes)];
    }

    private static long[] larger(long[] table, int length) {
        long[] larger = new long[length];
        for (long entry : table) {
            if (entry != 0) {
                put(larger, entry);
            }
        }
        return larger;
    }

    private static void put(long[] table, long entry) {
        int mask = table.length - 1;
        int slot = (int) (entry >>> 32) & mask;
        while (table[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        table[slot] = entry;
    }

    /** Gives back the memory that only taking in further values needs: none may follow. */
    public ValuePool sealed() {
        slots = new long[0];
        places = Arrays.copyOf(places, size);
        pages = Arrays.copyOf(pages, page + 1);
        pages[page] = Arrays.copyOf(pages[page], used);
        return this;
    }

    private static int hash(byte[] source, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ source[i]) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }

    private byte[] pageOf(int code) {
        return pages[places[code - 1] >>> unitsPerPageBits];
    }

    private int offset(int code) {
        return (places[code - 1] & ((1 << unitsPerPageBits) - 1)) << UNIT_BITS;
    }

    private static int length(byte[] bytes, int at) {
        int length = 0;
        for (int i = 0; ; i++) {
            byte part = bytes[at + i];
            length |= (part & 0x7F) << (7 * i);
            if (part >= 0) {
                return length;
            }
        }
    }

    private static int lengthBytes(int length) {
        return Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 6) / 7);
    }

    /** How many distinct values there are; codes run from 1 to this. */
    @Override
    public int size() {
        return size;
    }

    /** The value of a code; empty for 0. */
    @Override
    public String value(int code) {
        if (code == 0) {
            return "";
        }
        byte[] bytes = pageOf(code);
        int at = offset(code);
        int length = length(bytes, at);
        return new String(bytes, at + lengthBytes(length), length, StandardCharsets.UTF_8);
    }

    /** A hash of each value, by code, that is the same in every pool; 0 for the empty one. */
    long[] hashes() {
        long[] hashes = new long[size + 1];
        IntStream.rangeClosed(1, size).parallel().forEach(code -> {
            byte[] bytes = pageOf(code);
            int at = offset(code);
            int length = length(bytes, at);
            int begin = at + lengthBytes(length);
            hashes[code] = longHash(bytes, begin, begin + length);
        });
        return hashes;
    }

    /** Eight bytes at a time. */
    private static long longHash(byte[] source, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = step(hash, (long) EIGHT_BYTES.get(source, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = (rest << Byte.SIZE) | (source[at] & 0xFF);
        }
        return step(hash, rest);
    }

    private static long step(long hash, long word) {
        long mixed = (hash ^ word) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /** Takes all values, in the order of their codes, into a digest. */
    public void digest(MessageDigest digest) {
        for (int p = 0; p <= page; p++) {
            digest.update(pages[p], 0, p == page ? used : pages[p].length);
        }
    }
}
