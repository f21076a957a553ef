package org.niangjia.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits. */
public final class TimeOrderedUuid {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedUuid() {}

    /** A new identifier that sorts after all identifiers made in earlier milliseconds. */
    public static UUID next() {
        long randomHigh = RANDOM.nextLong();
        long randomLow = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (randomHigh & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (randomLow & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
