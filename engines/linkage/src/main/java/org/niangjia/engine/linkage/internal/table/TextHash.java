package org.niangjia.engine.linkage.internal.table;

/** Hashes of 64 bits, by which equal keys and parts of values find each other. */
public final class TextHash {

    private TextHash() {}

    /** FNV-1a over the characters, mixed; 0 for the empty text and for no other. */
    public static long of(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Spreads a number over all bits; never 0. */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return mixed == 0 ? 1 : mixed;
    }
}
