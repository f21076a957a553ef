package org.niangjia.vault.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.PlatformTest;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database is only opened with the keys it was written with. */
class KeyCheckTest extends PlatformTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Vault vault;

    @Test
    void theDatabasesOwnKeysAreAccepted() {
        assertThatCode(() -> new KeyCheck(sql, vault).afterPropertiesSet()).doesNotThrowAnyException();
    }

    @Test
    void otherKeysStopTheStart(@TempDir Path folder) {
        Vault other = new Sm4Vault(KeyRing.in(folder.resolve("keys")));

        assertThatThrownBy(() -> new KeyCheck(sql, other).afterPropertiesSet())
                .isInstanceOf(KeyCheck.WrongKeys.class)
                .hasMessageContaining("vault.properties");
    }
}
