package org.niangjia.files.internal;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stream over pieces that are fetched one by one. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> fetch;
    private long left;
    private int next;
    private byte[] piece = {};
    private int read;

    /** @param bytes how many there are in all the pieces */
    PieceStream(long bytes, IntFunction<byte[]> fetch) {
        this.left = bytes;
        this.fetch = fetch;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (read == piece.length) {
            piece = fetch.apply(next++);
            read = 0;
        }
        int count = (int) Math.min(Math.min(length, piece.length - read), left);
        System.arraycopy(piece, read, into, offset, count);
        read += count;
        left -= count;
        return count;
    }
}
