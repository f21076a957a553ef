package org.niangjia.vault.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.niangjia.vault.SealBroken;
import org.niangjia.vault.Vault;

/** The vault on BouncyCastle's SM4 and SM3 with keys from a file. */
final class Sm4Vault implements Vault {

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 3;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LENGTH_MIN = HEADER_BYTES + NONCE_BYTES + TAG_BITS / 8;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    Sm4Vault(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(String column, UUID row, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .put(FORMAT)
                .putShort((short) keys.current())
                .array();
        byte[] key = keys.sealKey(keys.current()).orElseThrow();
        GCMModeCipher cipher = cipher(true, key, nonce, place(header, column, row));
        ByteBuffer sealed = ByteBuffer.allocate(LENGTH_MIN + plain.length);
        sealed.put(header).put(nonce);
        try {
            sealed.put(process(cipher, plain, 0, plain.length));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("encryption cannot fail its tag", e);
        }
        return sealed.array();
    }

    @Override
    public byte[] openBytes(String column, UUID row, byte[] sealed) {
        if (sealed.length < LENGTH_MIN || sealed[0] != FORMAT) {
            throw new SealBroken(column, null);
        }
        int version = ByteBuffer.wrap(sealed).getShort(1);
        byte[] key = keys.sealKey(version).orElseThrow(() -> new SealBroken(column, null));
        byte[] header = Arrays.copyOf(sealed, HEADER_BYTES);
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
        GCMModeCipher cipher = cipher(false, key, nonce, place(header, column, row));
        int start = HEADER_BYTES + NONCE_BYTES;
        try {
            return process(cipher, sealed, start, sealed.length - start);
        } catch (InvalidCipherTextException e) {
            throw new SealBroken(column, e);
        }
    }

    private static GCMModeCipher cipher(boolean encrypt, byte[] key, byte[] nonce, byte[] place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, place));
        return cipher;
    }

    private static byte[] place(byte[] header, String column, UUID row) {
        byte[] name = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(header.length + 2 * Long.BYTES + name.length)
                .put(header)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(name)
                .array();
    }

    private static byte[] process(GCMModeCipher cipher, byte[] input, int start, int length)
            throws InvalidCipherTextException {
        byte[] output = new byte[cipher.getOutputSize(length)];
        int written = cipher.processBytes(input, start, length, output, 0);
        cipher.doFinal(output, written);
        return output;
    }

    @Override
    public byte[] blindIndex(String purpose, String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(keys.indexKey()));
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        mac.update(name, 0, name.length);
        mac.update((byte) 0);
        mac.update(value, 0, value.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
