package org.niangjia.identity.internal;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238 over HOTP, RFC 4226): HMAC-SHA-1, steps of 30 seconds from 1970, six digits,
 * as every authenticator app has them.
 */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    /** Clocks may be one step apart, before or behind (RFC 6238, 5.2). */
    private static final int STEPS_APART_MAX = 1;

    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The code of a step.
     *
     * @param digits 6 to 9
     */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0x0f;
        int truncated = ((hash[offset] & 0x7f) << 24)
                | ((hash[offset + 1] & 0xff) << 16)
                | ((hash[offset + 2] & 0xff) << 8)
                | (hash[offset + 3] & 0xff);
        int modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        String code = Integer.toString(truncated % modulus);
        return "0".repeat(digits - code.length()) + code;
    }

    private static byte[] hash(byte[] secret, long step) {
        byte[] message = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            message[i] = (byte) (step >>> (56 - 8 * i));
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * The step whose code was typed, among this one and its neighbours.
     *
     * @param spent the last step that was used; it and all earlier ones count no more
     */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now, long spent) {
        long current = stepAt(now);
        for (long step = current - STEPS_APART_MAX; step <= current + STEPS_APART_MAX; step++) {
            if (step > spent && code(secret, step, DIGITS).equals(typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
