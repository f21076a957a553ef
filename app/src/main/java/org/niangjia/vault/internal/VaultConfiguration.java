package org.niangjia.vault.internal;

import java.nio.file.Path;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key store in the data directory. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(@Value("${niangjia.data}") Path data) {
        return new Sm4Vault(KeyRing.in(data.resolve("keys")));
    }
}
