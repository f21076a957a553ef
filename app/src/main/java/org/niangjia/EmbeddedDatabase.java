package org.niangjia;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own under the data directory, reached on a free port of 127.0.0.1 with passwords only.
 *
 * <p>The archive's initdb trusts every local connection, so the first start sets passwords and then closes that door.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** A demo federation needs no more; whoever keeps a million members here gives it a quarter of the memory. */
    private static final String SHARED_BUFFERS = System.getenv().getOrDefault("NIANGJIA_DB_SHARED_BUFFERS", "64MB");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "niangjia";
    private static final List<String> HOST_RULES =
            List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256");

    private final EmbeddedPostgres server;
    private final DatabasePasswords passwords;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabasePasswords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** Starts the server on the existing cluster of the data directory, or on a fresh one. */
    static EmbeddedDatabase start(Path data) {
        Path cluster = data.resolve("postgres");
        OrphanedServer.end(cluster);
        DatabasePasswords passwords = DatabasePasswords.in(data.resolve("keys"));
        Path prepared = cluster.resolve("niangjia.prepared");
        boolean fresh = !Files.exists(prepared);
        try {
            if (fresh) {
                FileSystemUtils.deleteRecursively(cluster); // what an interrupted first start left
            }
            EmbeddedPostgres server = server(cluster, data.resolve("binaries"), passwords, fresh);
            if (fresh) {
                prepare(server, cluster, passwords);
                Files.createFile(prepared);
            }
            return new EmbeddedDatabase(server, passwords);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded PostgreSQL could not be prepared", e);
        }
    }

    private static EmbeddedPostgres server(Path cluster, Path binaries, DatabasePasswords passwords, boolean fresh)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false) // true would delete the data when the server stops
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", SHARED_BUFFERS)
                .setServerConfig("max_connections", "64")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("jit", "off")
                .setServerConfig("log_min_messages", "warning")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        if (!fresh) {
            builder.setConnectConfig("password", passwords.superuser());
        }
        try {
            return builder.start();
        } catch (IllegalStateException failed) {
            throw new IOException(
                    "a program of PostgreSQL failed; is there room on the disk of " + cluster + "?", failed);
        }
    }

    private static void prepare(EmbeddedPostgres server, Path cluster, DatabasePasswords passwords)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement sql = connection.createStatement()) {
            sql.execute("create role niangjia_owner login password '" + passwords.owner() + "'");
            sql.execute("create role niangjia_app login nosuperuser nobypassrls password '" + passwords.application()
                    + "'");
            sql.execute("alter role postgres password '" + passwords.superuser() + "'");
            sql.execute("create database " + DATABASE + " owner niangjia_owner");
            Files.write(cluster.resolve("pg_hba.conf"), HOST_RULES);
            sql.execute("select pg_reload_conf()");
        }
        try (Connection connection = DriverManager.getConnection(
                        server.getJdbcUrl("postgres", DATABASE), "postgres", passwords.superuser());
                Statement sql = connection.createStatement()) {
            sql.execute("revoke all on schema public from public");
            sql.execute("revoke all on database " + DATABASE + " from public");
            sql.execute("grant connect on database " + DATABASE + " to niangjia_app");
        }
        LOG.info("A fresh database was prepared");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    DatabasePasswords passwords() {
        return passwords;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
