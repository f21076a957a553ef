package org.niangjia.backup.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A part of the stream inside: its kind (one byte), its name, and its bytes in blocks, each with its length in front; a
 * block of length 0 ends it. So a part is written without knowing its size and read without holding it.
 */
public final class Parts {

    public static final int TABLE = 'T';
    public static final int FILE = 'F';
    public static final int MANIFEST = 'M';

    private static final int BLOCK_MAX = 1 << 20;

    private Parts() {}

    /** Writes a part's bytes; closing it ends the part and leaves the stream below open. */
    public static final class Out extends OutputStream {

        private final DataOutputStream out;
        private final SM3Digest digest = new SM3Digest();
        private long bytes;

        public Out(DataOutputStream out, int kind, String name) throws IOException {
            this.out = out;
            out.writeByte(kind);
            out.writeUTF(name);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] block, int start, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(block, start, length);
                digest.update(block, start, length);
                bytes += length;
            }
        }

        @Override
        public void close() throws IOException {
            out.writeInt(0);
        }

        public long bytes() {
            return bytes;
        }

        /** SM3 of what was written, once, after the end. */
        public String sm3() {
            return hex(digest);
        }
    }

    /** Reads a part's bytes; it must be read to its end before the next part. */
    public static final class In extends InputStream {

        private final DataInputStream in;
        private final SM3Digest digest = new SM3Digest();
        private int left = -1;
        private long bytes;

        public In(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            if (left < 0) {
                left = in.readInt();
                if (left < 0 || left > BLOCK_MAX * 64) {
                    throw new IOException("a block of " + left + " bytes");
                }
            }
            if (left == 0) {
                return -1;
            }
            int part = in.read(target, start, Math.min(length, left));
            if (part < 0) {
                throw new IOException("the stream ends within a part");
            }
            digest.update(target, start, part);
            bytes += part;
            left -= part;
            if (left == 0) {
                left = -1;
            }
            return part;
        }

        public long bytes() {
            return bytes;
        }

        public String sm3() {
            return hex(digest);
        }
    }

    private static String hex(SM3Digest digest) {
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
