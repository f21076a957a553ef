package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The platform's database as a command of the launcher reaches it: the server that {@code NIANGJIA_DB_URL} names; else the
 * embedded one of the data directory, which the running platform serves, or which is started for the time of the command.
 */
public final class CommandDatabase implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final String url;
    private final Login application;
    private final Login owner;
    private final Login everything;
    private final AutoCloseable held;

    private CommandDatabase(String url, Login application, Login owner, Login everything, AutoCloseable held) {
        this.url = url;
        this.application = application;
        this.owner = owner;
        this.everything = everything;
        this.held = held;
    }

    private record Login(String user, String password) {}

    /** There is no database to be reached; the message says what was looked for. */
    public static final class NotThere extends RuntimeException {
        NotThere(String message) {
            super(message);
        }
    }

    /**
     * Reaches the database, and starts the embedded server if the platform does not run.
     *
     * @throws NotThere if the data directory holds no platform, or the platform is just starting
     */
    public static CommandDatabase open(Path data) {
        Map<String, String> environment = System.getenv();
        if (isServerNamed()) {
            return server(environment);
        }
        Path path = data.toAbsolutePath().normalize();
        if (!Files.exists(path.resolve("postgres/niangjia.prepared"))) {
            throw new NotThere("there is no platform in " + path + "; name its folder with --data");
        }
        try {
            return embedded(DataDirectory.open(path));
        } catch (DataDirectory.InUse running) {
            return running(path);
        }
    }

    /** Whether {@code NIANGJIA_DB_URL} names a server. */
    public static boolean isServerNamed() {
        return !System.getenv().getOrDefault("NIANGJIA_DB_URL", "").isEmpty();
    }

    private static CommandDatabase server(Map<String, String> environment) {
        Login owner = new Login(
                environment.getOrDefault("NIANGJIA_DB_OWNER", "niangjia_owner"),
                environment.getOrDefault("NIANGJIA_DB_OWNER_PASSWORD", ""));
        return new CommandDatabase(
                environment.getOrDefault("NIANGJIA_DB_URL", ""),
                new Login(
                        environment.getOrDefault("NIANGJIA_DB_USER", "niangjia_app"),
                        environment.getOrDefault("NIANGJIA_DB_PASSWORD", "")),
                owner,
                Optional.ofNullable(environment.get("NIANGJIA_DB_BACKUP_USER"))
                        .map(user -> new Login(user, environment.getOrDefault("NIANGJIA_DB_BACKUP_PASSWORD", "")))
                        .orElse(owner),
                () -> {});
    }

    /**
     * Starts an embedded server on the data directory, a fresh one if there is none; closing what is returned stops it and
     * gives the directory back.
     */
    public static CommandDatabase embedded(DataDirectory directory) {
        try {
            EmbeddedDatabase started = EmbeddedDatabase.start(directory.path());
            return embedded(started.url(), started.passwords(), () -> {
                started.close();
                directory.close();
            });
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static CommandDatabase running(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            if (lines.size() > PORT_LINE) {
                String url =
                        "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/niangjia";
                return embedded(url, DatabasePasswords.in(data.resolve("keys")), () -> {});
            }
        } catch (IOException notYet) {
            // said below
        }
        throw new NotThere("the platform on " + data + " is just starting or stopping; try again in a moment");
    }

    private static CommandDatabase embedded(String url, DatabasePasswords passwords, AutoCloseable held) {
        return new CommandDatabase(
                url,
                new Login("niangjia_app", passwords.application()),
                new Login("niangjia_owner", passwords.owner()),
                new Login("postgres", passwords.superuser()),
                held);
    }

    /** As the application: no table is its own, row-level security holds. */
    public DataSource asApplication() {
        return as(application);
    }

    /** As the owner of the tables, for migrations. */
    public DataSource asOwner() {
        return as(owner);
    }

    /** As a role that no policy binds, for backups: {@code NIANGJIA_DB_BACKUP_USER} on a server. */
    public DataSource asBackup() {
        return as(everything);
    }

    /** The restricted role's name, which migrations need. */
    public String applicationRole() {
        return application.user();
    }

    private DataSource as(Login login) {
        return new DriverManagerDataSource(url, login.user(), login.password());
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
