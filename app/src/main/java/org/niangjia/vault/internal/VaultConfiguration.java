package org.niangjia.vault.internal;

import java.nio.file.Path;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key store, which several instances on one database share. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(@Value("${niangjia.keys:${niangjia.data}/keys}") Path keys) {
        return new Sm4Vault(KeyRing.in(keys));
    }
}
