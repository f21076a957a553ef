package org.niangjia.backup.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.niangjia.backup.BackupRefused;
import org.niangjia.backup.BackupSecret;
import org.niangjia.vault.Sm4Gcm;

/** Reads what {@link SealedOutput} wrote; no byte is given out before its piece has been proved. */
public final class SealedInput extends InputStream {

    private static final String DAMAGED = "The file is damaged or was changed, at piece ";

    private final DataInputStream in;
    private final byte[] key;
    private final byte[] place;
    private byte[] piece = new byte[0];
    private int at;
    private long number;
    private boolean ended;

    /** @throws BackupRefused if it is no such file, or the secret is not that of the file */
    public SealedInput(InputStream source, BackupSecret secret) throws IOException {
        in = new DataInputStream(new BufferedInputStream(source, SealedOutput.PIECE_BYTES));
        byte[] head = in.readNBytes(SealedOutput.MARK.length + SealedOutput.SALT_BYTES + SealedOutput.PROOF_BYTES);
        if (head.length < SealedOutput.MARK.length + SealedOutput.SALT_BYTES + SealedOutput.PROOF_BYTES
                || !Arrays.equals(SealedOutput.MARK, Arrays.copyOf(head, SealedOutput.MARK.length))) {
            throw new BackupRefused("The file is no backup of Niangjia.");
        }
        place = Arrays.copyOf(head, SealedOutput.MARK.length + SealedOutput.SALT_BYTES);
        byte[] derived = secret.derive(
                Arrays.copyOfRange(place, SealedOutput.MARK.length, place.length),
                Sm4Gcm.KEY_BYTES + SealedOutput.PROOF_BYTES);
        key = Arrays.copyOf(derived, Sm4Gcm.KEY_BYTES);
        if (!MessageDigest.isEqual(
                Arrays.copyOfRange(derived, Sm4Gcm.KEY_BYTES, derived.length),
                Arrays.copyOfRange(head, place.length, head.length))) {
            throw new BackupRefused("The passphrase or key is not that of this backup.");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        while (at == piece.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, start, part);
        at += part;
        return part;
    }

    private void next() throws IOException {
        byte[] sealed;
        boolean last;
        try {
            int length = in.readInt();
            last = (length & SealedOutput.LAST) != 0;
            int bytes = length & ~SealedOutput.LAST;
            if (bytes > SealedOutput.PIECE_BYTES + Sm4Gcm.TAG_BYTES) {
                throw new BackupRefused(DAMAGED + number + ".");
            }
            sealed = new byte[bytes];
            in.readFully(sealed);
        } catch (EOFException cutOff) {
            throw new BackupRefused(
                    "The file is not whole: it ends in the middle, after piece " + number + ".", cutOff);
        }
        piece = Sm4Gcm.decrypt(key, SealedOutput.nonce(number, last), place, sealed, 0, sealed.length)
                .orElseThrow(() -> new BackupRefused(DAMAGED + number + "."));
        at = 0;
        number++;
        if (last) {
            ended = true;
            if (in.read() >= 0) {
                throw new BackupRefused("The file is longer than it was written.");
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
