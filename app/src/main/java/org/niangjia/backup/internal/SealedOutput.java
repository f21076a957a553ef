package org.niangjia.backup.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.niangjia.backup.BackupSecret;
import org.niangjia.vault.Sm4Gcm;

/**
 * Encrypts a stream in pieces of 64 KiB, each with its own tag.
 *
 * <p>Form: mark (16 bytes), salt (16), proof of the secret (16), then pieces: length (4 bytes; the highest bit marks the
 * last piece) and SM4-GCM ciphertext. A piece's nonce is its number and whether it is the last, so none can be left out,
 * repeated, moved or taken for the end; the key belongs to this file alone, since it comes from the salt.
 */
public final class SealedOutput extends OutputStream {

    static final byte[] MARK = "NIANGJIA-SEALED1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT_BYTES = 16;
    static final int PROOF_BYTES = 16;
    static final int PIECE_BYTES = 64 * 1024;
    static final int LAST = 1 << 31;

    private final DataOutputStream out;
    private final byte[] key;
    private final byte[] place;
    private final byte[] piece = new byte[PIECE_BYTES];
    private int filled;
    private long number;
    private boolean finished;

    public SealedOutput(OutputStream target, BackupSecret secret) throws IOException {
        out = new DataOutputStream(target);
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] derived = secret.derive(salt, Sm4Gcm.KEY_BYTES + PROOF_BYTES);
        key = Arrays.copyOf(derived, Sm4Gcm.KEY_BYTES);
        place = ByteBuffer.allocate(MARK.length + salt.length)
                .put(MARK)
                .put(salt)
                .array();
        out.write(place);
        out.write(derived, Sm4Gcm.KEY_BYTES, PROOF_BYTES);
    }

    static byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(Sm4Gcm.NONCE_BYTES)
                .putLong(number)
                .putInt(last ? 1 : 0)
                .array();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        int from = start;
        int left = length;
        while (left > 0) {
            if (filled == PIECE_BYTES) {
                put(false);
            }
            int part = Math.min(left, PIECE_BYTES - filled);
            System.arraycopy(bytes, from, piece, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    private void put(boolean last) throws IOException {
        byte[] sealed = Sm4Gcm.encrypt(key, nonce(number, last), place, Arrays.copyOf(piece, filled));
        out.writeInt(last ? sealed.length | LAST : sealed.length);
        out.write(sealed);
        number++;
        filled = 0;
    }

    /** Writes the last piece; without it the file does not open. */
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            put(true);
            out.flush();
        }
    }

    @Override
    public void flush() {
        // a piece is written when it is full
    }

    /** Closes the target; what was not {@linkplain #finish() finished} stays without its end and is refused later. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
