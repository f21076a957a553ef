package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of Debian's package with a fresh cluster, prepared by {@code deploy/database.sql} as an operator
 * would; it runs as the user postgres if the test runs as root, which PostgreSQL refuses.
 */
final class PostgresServer implements AutoCloseable {

    private static final String PASSWORD = "only-in-this-test";

    private final Path binaries = newestBinaries();
    private final Path folder;
    private final int port;
    private Process server;

    PostgresServer() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("niangjia-postgres");
        port = Processes.freePort();
        if (Processes.isRoot()) {
            Processes.run(List.of("chown", "postgres:", folder.toString()));
        }
        Processes.run(asPostgres(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--auth-local=trust",
                "--auth-host=scram-sha-256",
                "--no-sync"));
        server = start();
        Processes.run(List.of(
                "psql",
                "--quiet",
                "--host=" + folder,
                "--port=" + port,
                "--username=postgres",
                "--set=owner_password=" + PASSWORD,
                "--set=app_password=" + PASSWORD,
                "--command=alter role postgres password '" + PASSWORD + "'",
                "--file=" + Path.of("..", "deploy", "database.sql")));
    }

    private static Path newestBinaries() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .orElseThrow()
                    .resolve("bin");
        } catch (IOException e) {
            throw new IllegalStateException("Debian's package postgresql is missing", e);
        }
    }

    private static List<String> asPostgres(String... command) {
        List<String> whole = new ArrayList<>();
        if (Processes.isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private Process start() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(asPostgres(
                        binaries.resolve("postgres").toString(),
                        "-D",
                        folder.resolve("data").toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String ready = binaries.resolve("pg_isready").toString();
        for (int i = 0; i < 200; i++) {
            Process asked =
                    new ProcessBuilder(ready, "-q", "-h", folder.toString(), "-p", String.valueOf(port)).start();
            if (asked.waitFor() == 0) {
                return started;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("PostgreSQL did not start");
    }

    /** The settings by which an instance of the platform uses this server. */
    Map<String, String> settings() {
        return Map.of(
                "NIANGJIA_DB_URL", url(),
                "NIANGJIA_DB_PASSWORD", PASSWORD,
                "NIANGJIA_DB_OWNER_PASSWORD", PASSWORD);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/niangjia";
    }

    /** A connection that sees everything; to be closed by the caller. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
    }

    /** The first column of the first row. */
    String one(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** Ends every connection at once, as a server does whose machine fails. */
    void crash() throws IOException {
        Processes.end(server, "QUIT");
    }

    void startAgain() throws IOException, InterruptedException {
        server = start();
    }

    @Override
    public void close() throws IOException {
        if (server.isAlive()) {
            Processes.end(server, "INT");
        }
        Processes.deleteAll(folder);
    }
}
