package org.niangjia.vault.internal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vault.
 *
 * @param keepReplaced how long a replaced key is kept at least, so that a slow transaction can still write with it
 * @param kms the key management service that holds the master key; a file does when its address is not given
 */
@ConfigurationProperties("niangjia.vault")
record VaultProperties(
        @DefaultValue("1h") Duration keepReplaced,
        @DefaultValue Kms kms) {

    /**
     * A key management service.
     *
     * @param url its address
     * @param key name of the master key
     */
    record Kms(
            @Nullable URI url,
            @DefaultValue("niangjia") String key,
            @DefaultValue("") String token) {}
}
