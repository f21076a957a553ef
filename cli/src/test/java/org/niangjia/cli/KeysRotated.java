package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.Map;

/** The rotation of the key that seals, as the security administrator starts it at the desk. */
final class KeysRotated {

    /** The job that destroys keys which no value uses any more. */
    static final String DESTROYING = "oversight-destroying-unused-keys";

    private KeysRotated() {}

    static void start(String url) throws IOException, InterruptedException {
        try (WebClient security = new WebClient(HttpClient.newBuilder(), url)) {
            security.signInAsStaff("security");
            security.open("/desk/keys");
            assertThat(security.submit("/desk/keys/rotation", Map.of()).uri().getPath())
                    .isEqualTo("/desk/keys");
        }
    }

    /** How many values the newest rotation has sealed again; 0 if there was none. */
    static long resealed(Rows database) throws SQLException {
        return database.count(
                "select coalesce((select resealed from vault.rotation order by version desc limit 1), 0)");
    }

    static boolean isFinished(Rows database) throws SQLException {
        return database.one("select finished is not null from vault.rotation order by version desc limit 1")
                .equals("t");
    }

    /** Whether the key of a version is destroyed. */
    static boolean isDestroyed(Rows database, int version) throws SQLException {
        return database.one(
                        "select wrapped is null from vault.data_key where purpose = 'SEAL' and version = " + version)
                .equals("t");
    }

    /** Every value of the platform opened, and the given key seals it now. */
    static void everyValueIsSealedWith(Rows database, int version) throws SQLException {
        assertThat(database.one(
                        "select version || ' ' || unreadable from vault.rotation order by version desc limit 1"))
                .isEqualTo(version + " 0");
        assertThat(database.one("""
                        select coalesce(sum(sealed.sealed_values), 0)
                        from vault.sealed_column c,
                             vault.count_sealed(c.schema_name, c.table_name, c.column_name) sealed
                        where sealed.key_version <> %d
                        """.formatted(version))).isEqualTo("0");
    }
}
