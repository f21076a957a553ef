package org.niangjia.vault.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.niangjia.vault.SealBroken;
import org.niangjia.vault.Sm4Gcm;
import org.niangjia.vault.Vault;

/** The vault on BouncyCastle's SM4 and SM3. */
final class Sm4Vault implements Vault {

    private static final int START = SealedValue.HEADER_BYTES + Sm4Gcm.NONCE_BYTES;
    private static final int LENGTH_MIN = START + Sm4Gcm.TAG_BYTES;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Sm4Vault(Keys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(String column, UUID row, byte[] plain) {
        int version = keys.current();
        byte[] header = SealedValue.header(version);
        byte[] nonce = new byte[Sm4Gcm.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secret = Sm4Gcm.encrypt(keys.sealKey(version).orElseThrow(), nonce, place(header, column, row), plain);
        return ByteBuffer.allocate(START + secret.length)
                .put(header)
                .put(nonce)
                .put(secret)
                .array();
    }

    @Override
    public byte[] openBytes(String column, UUID row, byte[] sealed) {
        if (sealed.length < LENGTH_MIN || sealed[0] != SealedValue.FORMAT) {
            throw new SealBroken(column, null);
        }
        byte[] key = keys.sealKey(SealedValue.versionOf(sealed)).orElseThrow(() -> new SealBroken(column, null));
        byte[] header = Arrays.copyOf(sealed, SealedValue.HEADER_BYTES);
        byte[] nonce = Arrays.copyOfRange(sealed, SealedValue.HEADER_BYTES, START);
        return Sm4Gcm.decrypt(key, nonce, place(header, column, row), sealed, START, sealed.length - START)
                .orElseThrow(() -> new SealBroken(column, null));
    }

    /**
     * Seals again with the current key.
     *
     * @throws SealBroken if the value does not open in this place
     */
    byte[] reseal(String column, UUID row, byte[] sealed) {
        return seal(column, row, openBytes(column, row, sealed));
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
