package org.niangjia.identity.internal;

/** Base32 (RFC 4648, 6) of whole groups, as authenticator apps take their secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** @throws IllegalArgumentException unless the number of bytes is a multiple of 5, so that no padding is needed */
    static String encode(byte[] bytes) {
        if (bytes.length % 5 != 0) {
            throw new IllegalArgumentException("only whole groups of 5 bytes");
        }
        StringBuilder text = new StringBuilder(bytes.length / 5 * 8);
        int kept = 0;
        int buffer = 0;
        for (byte next : bytes) {
            buffer = (buffer << 8) | (next & 0xff);
            kept += 8;
            while (kept >= 5) {
                kept -= 5;
                text.append(ALPHABET.charAt((buffer >> kept) & 0x1f));
            }
            buffer &= 0xff;
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if the text is not what {@link #encode} gives */
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int kept = 0;
        int buffer = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            buffer = ((buffer << 5) | value) & 0xfff;
            kept += 5;
            if (kept >= 8) {
                kept -= 8;
                bytes[at++] = (byte) (buffer >> kept);
            }
        }
        return bytes;
    }
}
