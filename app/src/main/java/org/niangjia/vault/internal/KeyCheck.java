package org.niangjia.vault.internal;

import java.util.UUID;
import org.niangjia.vault.SealBroken;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops a start whose keys do not belong to the database: with other keys nothing sealed would open, and the blind
 * indexes would no longer find anybody, so that known people would be taken for new ones.
 */
@Component
@DependsOn("flywayInitializer")
class KeyCheck implements InitializingBean {

    private static final UUID ROW = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String COLUMN = "vault.key_check.sealed";
    private static final String TEXT = "niangjia";

    private final JdbcClient sql;
    private final Vault vault;

    KeyCheck(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The keys are not those with which this database was written. */
    static final class WrongKeys extends RuntimeException {
        WrongKeys() {
            super("the keys in the data directory do not belong to this database; bring back keys/vault.properties");
        }
    }

    @Override
    public void afterPropertiesSet() {
        byte[] blind = vault.blindIndex("key-check", TEXT);
        sql.sql("insert into vault.key_check (id, sealed, blind) values (:id, :sealed, :blind) on conflict do nothing")
                .param("id", ROW)
                .param("sealed", vault.seal(COLUMN, ROW, TEXT))
                .param("blind", blind)
                .update();
        boolean sameIndex = sql.sql("select blind = :blind from vault.key_check where id = :id")
                .param("blind", blind)
                .param("id", ROW)
                .query(Boolean.class)
                .single();
        byte[] stored = sql.sql("select sealed from vault.key_check where id = :id")
                .param("id", ROW)
                .query(byte[].class)
                .single();
        if (!sameIndex || !opens(stored)) {
            throw new WrongKeys();
        }
    }

    private boolean opens(byte[] stored) {
        try {
            return vault.open(COLUMN, ROW, stored).equals(TEXT);
        } catch (SealBroken broken) {
            return false;
        }
    }
}
