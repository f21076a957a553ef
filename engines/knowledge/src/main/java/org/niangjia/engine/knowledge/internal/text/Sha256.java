package org.niangjia.engine.knowledge.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts (FIPS 180-4), over their UTF-8 bytes. */
public final class Sha256 {

    private Sha256() {}

    /** 64 hexadecimal digits in small letters. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** 32 bytes. */
    public static byte[] bytes(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
