package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of Debian's package with a fresh cluster, prepared by {@code deploy/database.sql} as an operator
 * would; it runs as the user postgres if the test runs as root, which PostgreSQL refuses.
 */
final class PostgresServer implements Rows, AutoCloseable {

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
                "--wal-segsize=1", // so that the tables' files can be larger than any other
                "--no-sync"));
        server = start();
        sql("--command=alter role postgres password '" + PASSWORD + "'");
        sql(
                "--set=owner_password=" + PASSWORD,
                "--set=app_password=" + PASSWORD,
                "--file=" + Path.of("..", "deploy", "database.sql"));
    }

    private void sql(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("psql", "--quiet", "--host=" + folder, "--port=" + port, "--username=postgres"));
        command.addAll(List.of(arguments));
        Processes.run(command);
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
        return url("niangjia");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes the role of {@code deploy/backup-role.sql}; gives the settings by which the commands use it. */
    Map<String, String> backupRole() throws IOException {
        sql("--set=backup_password=" + PASSWORD, "--file=" + Path.of("..", "deploy", "backup-role.sql"));
        return with(settings(), "niangjia_backup");
    }

    private static Map<String, String> with(Map<String, String> settings, String backupUser) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("NIANGJIA_DB_BACKUP_USER", backupUser);
        all.put("NIANGJIA_DB_BACKUP_PASSWORD", PASSWORD);
        return all;
    }

    /** Makes an empty database beside the first; gives the settings by which a restore fills it. */
    Map<String, String> emptyDatabase(String name) throws IOException {
        sql(
                "--command=create database " + name + " owner niangjia_owner encoding 'UTF8' template template0",
                "--command=revoke all on database " + name + " from public",
                "--command=grant connect on database " + name + " to niangjia_app");
        sql("--dbname=" + name, "--command=revoke all on schema public from public");
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("NIANGJIA_DB_URL", url(name));
        return with(settings, "postgres");
    }

    /** Another database of this server. */
    Rows in(String database) {
        return () -> DriverManager.getConnection(url(database), "postgres", PASSWORD);
    }

    /**
     * From now on no file of the server grows beyond a size: what it writes there fails as on a full disk, although nobody
     * has to mount a small one.
     */
    void limitFilesTo(long bytes) throws IOException {
        limitFiles(String.valueOf(bytes));
    }

    void limitFilesNoMore() throws IOException {
        limitFiles("unlimited");
    }

    private void limitFiles(String limit) throws IOException {
        limitFiles(server.toHandle(), limit); // those that it starts from now on have it too
        for (ProcessHandle connection : server.descendants().toList()) {
            try {
                limitFiles(connection, limit);
            } catch (IOException failed) {
                if (connection.isAlive()) {
                    throw failed;
                }
            }
        }
    }

    private static void limitFiles(ProcessHandle process, String limit) throws IOException {
        Processes.run(asPostgres("prlimit", "--pid=" + process.pid(), "--fsize=" + limit + ":"));
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", PASSWORD);
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
