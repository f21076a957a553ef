package org.niangjia.vault;

import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907-2016) in Galois/counter mode with a 96-bit nonce and a 128-bit tag at the end of the ciphertext. */
public final class Sm4Gcm {

    public static final int KEY_BYTES = 16;
    public static final int NONCE_BYTES = 12;
    public static final int TAG_BYTES = 16;

    private Sm4Gcm() {}

    /**
     * Encrypts.
     *
     * @param nonce never used twice with the key
     * @param place what the ciphertext is bound to; it must be the same again for decrypting
     */
    public static byte[] encrypt(byte[] key, byte[] nonce, byte[] place, byte[] plain) {
        try {
            return process(cipher(true, key, nonce, place), plain, 0, plain.length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("encryption cannot fail its tag", e);
        }
    }

    /** Decrypts a part of an array; empty if key, nonce, place or ciphertext are not those of the encryption. */
    public static Optional<byte[]> decrypt(
            byte[] key, byte[] nonce, byte[] place, byte[] input, int start, int length) {
        if (length < TAG_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(process(cipher(false, key, nonce, place), input, start, length));
        } catch (InvalidCipherTextException doesNotFit) {
            return Optional.empty();
        }
    }

    private static GCMModeCipher cipher(boolean encrypt, byte[] key, byte[] nonce, byte[] place) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BYTES * Byte.SIZE, nonce, place));
        return cipher;
    }

    private static byte[] process(GCMModeCipher cipher, byte[] input, int start, int length)
            throws InvalidCipherTextException {
        byte[] output = new byte[cipher.getOutputSize(length)];
        int written = cipher.processBytes(input, start, length, output, 0);
        cipher.doFinal(output, written);
        return output;
    }
}
