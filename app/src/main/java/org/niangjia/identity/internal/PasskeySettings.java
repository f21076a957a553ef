package org.niangjia.identity.internal;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where passkeys are at home.
 *
 * @param domain the host name to which devices bind them (the RP ID); it cannot be changed without making all void
 * @param origins other addresses whose pages may use them, such as {@code https://desk.example.org}; the domain itself,
 *     by the protocol and port it is asked by, need not be named
 */
@ConfigurationProperties("niangjia.passkey")
record PasskeySettings(
        @DefaultValue("localhost") String domain,
        @DefaultValue Set<String> origins) {

    PasskeySettings {
        origins = Set.copyOf(origins);
    }
}
