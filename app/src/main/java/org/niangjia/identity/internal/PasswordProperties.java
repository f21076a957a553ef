package org.niangjia.identity.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the passwords of staff must be.
 *
 * @param lengthMin shortest length, in characters; never below 8 (NIST SP 800-63B)
 * @param kindsMin how many of small letters, capitals, digits and other characters it must hold, 1 to 4 (GB/T 22239 asks
 *     for complexity)
 * @param changeAfter how long one may be used, as GB/T 22239 asks for change; zero for as long as one likes
 * @param remembered how many earlier ones cannot be chosen again
 */
@ConfigurationProperties("niangjia.password")
record PasswordProperties(
        @DefaultValue("12") int lengthMin,
        @DefaultValue("3") int kindsMin,
        @DefaultValue("180d") Duration changeAfter,
        @DefaultValue("5") int remembered) {

    /** Longest length, in characters: more would only make the hash slow. */
    static final int LENGTH_MAX = 128;

    PasswordProperties {
        if (lengthMin < 8 || lengthMin > LENGTH_MAX || kindsMin < 1 || kindsMin > 4 || remembered < 0) {
            throw new IllegalArgumentException("niangjia.password is out of its range");
        }
    }
}
