package org.niangjia.vault.internal;

import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.niangjia.vault.MasterKey;
import org.niangjia.vault.Signer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Opens the keys: the master key from its keeper, the data keys from the database that several instances share. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    @DependsOn("flywayInitializer")
    DataKeys dataKeys(
            DataSource database,
            VaultProperties settings,
            @Value("${niangjia.keys:${niangjia.data}/keys}") Path folder) {
        StoredKeys stored = new StoredKeys(database);
        return DataKeys.open(stored, master(settings.kms(), folder, stored.isEmpty()));
    }

    private static MasterKey master(VaultProperties.Kms kms, Path folder, boolean fresh) {
        URI url = kms.url();
        return url == null ? MasterKeyFile.in(folder, fresh) : new TransitMasterKey(url, kms.key(), kms.token());
    }

    @Bean
    Sm4Vault vault(DataKeys keys) {
        return new Sm4Vault(keys);
    }

    @Bean
    Signer signer(DataKeys keys) {
        return keys.signer();
    }
}
