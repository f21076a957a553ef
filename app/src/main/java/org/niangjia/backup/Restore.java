package org.niangjia.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.niangjia.backup.internal.Catalogue;
import org.niangjia.backup.internal.DataFiles;
import org.niangjia.backup.internal.Parts;
import org.niangjia.backup.internal.SealedInput;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup: first all of it to prove that it is whole, and only then into a database and a data directory. */
public final class Restore {

    private final Path file;
    private final BackupSecret secret;

    public Restore(Path file, BackupSecret secret) {
        this.file = file;
        this.secret = secret;
    }

    /** What takes a part. */
    private interface Taker {
        void take(int kind, String name, Parts.In content) throws IOException, SQLException;
    }

    /**
     * Reads the whole file and compares it with its manifest; writes nothing.
     *
     * @throws BackupRefused if it is cut off, damaged, changed, of another version, or the secret is wrong
     */
    public Manifest verify(BackupProgress progress) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        try {
            Manifest manifest = read((kind, name, content) -> {
                progress.at(name);
                content.transferTo(OutputStream.nullOutputStream());
                hashes.put((char) kind + name, content.sm3());
            });
            requireSame(manifest, hashes);
            return manifest;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void requireSame(Manifest manifest, Map<String, String> hashes) {
        boolean same = manifest.tables().size() + manifest.files().size() == hashes.size()
                && manifest.tables().stream()
                        .allMatch(table -> table.sm3().equals(hashes.get((char) Parts.TABLE + table.name())))
                && manifest.files().stream()
                        .allMatch(stored -> stored.sm3().equals(hashes.get((char) Parts.FILE + stored.path())));
        if (!same) {
            throw new BackupRefused("The file does not hold what its manifest says.");
        }
    }

    private Manifest read(Taker taker) throws IOException, SQLException {
        try (DataInputStream in =
                new DataInputStream(new InflaterInputStream(new SealedInput(Files.newInputStream(file), secret)))) {
            while (true) {
                int kind = in.readByte();
                String name = in.readUTF();
                Parts.In part = new Parts.In(in);
                if (kind == Parts.MANIFEST) {
                    Manifest manifest = JsonMapper.shared().readValue(part.readAllBytes(), Manifest.class);
                    if (in.read() >= 0) {
                        throw new BackupRefused("The file goes on after its manifest.");
                    }
                    return manifest;
                }
                taker.take(kind, name, part);
            }
        } catch (ZipException | JacksonException e) {
            throw new BackupRefused("The file is damaged.", e);
        }
    }

    /**
     * Makes the tables as they were and fills them, in one transaction; then the files.
     *
     * @param manifest as {@link #verify} gave it
     * @param owner owns the database, for the migrations
     * @param everything may set {@code session_replication_role} and is not bound by row-level security
     * @param application the restricted role's name
     * @throws BackupRefused if the database is not empty, or this version of the platform does not know the backup's tables
     */
    public void into(
            Manifest manifest,
            DataSource owner,
            DataSource everything,
            String application,
            Path data,
            BackupProgress progress)
            throws IOException, SQLException {
        try (Connection connection = everything.getConnection()) {
            if (!Catalogue.migrations(connection).isEmpty()) {
                throw new BackupRefused("The database is not empty. Restore into a fresh one.");
            }
            migrate(manifest, owner, application);
            connection.setAutoCommit(false);
            requireSameTables(manifest, connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                statement.execute("truncate " + String.join(", ", Catalogue.tables(statement)));
            }
            Map<String, Long> rows = new HashMap<>();
            read((kind, name, content) -> {
                progress.at(name);
                if (kind == Parts.TABLE) {
                    rows.put(name, fill(connection, name, content));
                } else {
                    put(data, name, content);
                }
            });
            for (Manifest.Table table : manifest.tables()) {
                if (table.rows() != rows.getOrDefault(table.name(), -1L)) {
                    throw new BackupRefused("Not all rows of " + table.name() + " could be restored.");
                }
            }
            set(connection, manifest.sequences());
            connection.commit();
        }
    }

    private static void migrate(Manifest manifest, DataSource owner, String application) throws SQLException {
        if (manifest.form() != Manifest.FORM || manifest.migrations().isEmpty()) {
            throw new BackupRefused("The backup is of a form that this version does not know.");
        }
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .defaultSchema("platform")
                    .placeholders(Map.of("application", application))
                    .target(manifest.migrations().getLast())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException("the tables could not be made", e);
        }
    }

    private static void requireSameTables(Manifest manifest, Connection connection) throws SQLException {
        List<String> migrations = Catalogue.migrations(connection);
        try (Statement statement = connection.createStatement()) {
            List<String> tables = Catalogue.tables(statement);
            boolean same = migrations.equals(manifest.migrations())
                    && new TreeSet<>(tables)
                            .equals(new TreeSet<>(manifest.tables().stream()
                                    .map(Manifest.Table::name)
                                    .toList()));
            if (!same) {
                throw new BackupRefused(
                        "The backup was written by another version of the platform (its last migration is "
                                + manifest.migrations().getLast() + "). Restore it with that version.");
            }
        }
    }

    private static long fill(Connection connection, String table, Parts.In content) throws IOException, SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)", content);
    }

    private static void put(Path data, String name, Parts.In content) throws IOException {
        Path target = DataFiles.placeOf(data, name);
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(target)) {
            content.transferTo(out);
        }
    }

    private static void set(Connection connection, List<Manifest.Sequence> sequences) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Manifest.Sequence sequence : sequences) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }
}
