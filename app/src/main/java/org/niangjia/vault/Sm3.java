package org.niangjia.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The SM3 digest (GB/T 32905-2016), 32 bytes. */
public final class Sm3 {

    private Sm3() {}

    public static byte[] of(byte[] message) {
        SM3Digest digest = new SM3Digest();
        digest.update(message, 0, message.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    public static byte[] of(String message) {
        return of(message.getBytes(StandardCharsets.UTF_8));
    }
}
