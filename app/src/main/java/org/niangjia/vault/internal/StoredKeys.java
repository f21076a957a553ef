package org.niangjia.vault.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The wrapped keys in the database, read and written on a connection of their own: a transaction that began before a
 * rotation must still learn of the new key.
 */
final class StoredKeys {

    private final DataSource database;

    StoredKeys(DataSource database) {
        this.database = database;
    }

    /** What a key is for. */
    enum Purpose {
        /** Sealing columns: SM4, 16 bytes. */
        SEAL,
        /** Blind indexes: HMAC-SM3, 32 bytes. */
        INDEX,
        /** Signing: SM2, 32 bytes. */
        SIGN
    }

    /** A key as it is stored; its name binds the wrapped bytes to their row. */
    static final class Stored {

        private final Purpose purpose;
        private final int version;
        private final byte[] wrapped;

        Stored(Purpose purpose, int version, byte[] wrapped) {
            this.purpose = purpose;
            this.version = version;
            this.wrapped = wrapped.clone();
        }

        Purpose purpose() {
            return purpose;
        }

        int version() {
            return version;
        }

        byte[] wrapped() {
            return wrapped.clone();
        }

        String name() {
            return nameOf(purpose, version);
        }
    }

    static String nameOf(Purpose purpose, int version) {
        return purpose + "-" + version;
    }

    /** Whether the database was never given keys. */
    boolean isEmpty() {
        return all().isEmpty();
    }

    /** All keys that are not destroyed, each purpose by version. */
    List<Stored> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select purpose, version, wrapped"
                        + " from vault.data_key where wrapped is not null order by purpose, version");
                ResultSet row = statement.executeQuery()) {
            List<Stored> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(new Stored(Purpose.valueOf(row.getString(1)), row.getInt(2), row.getBytes(3)));
            }
            return keys;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the keys in the database cannot be read", e);
        }
    }

    /** Adds keys in one transaction, unless another process was faster with these versions. */
    void add(List<Stored> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into vault.data_key (purpose, version, wrapped) values (?, ?, ?) on conflict do nothing")) {
            connection.setAutoCommit(false);
            for (Stored key : keys) {
                statement.setString(1, key.purpose().name());
                statement.setInt(2, key.version());
                statement.setBytes(3, key.wrapped());
                statement.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("a key cannot be stored in the database", e);
        }
    }
}
