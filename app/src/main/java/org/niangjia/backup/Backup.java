package org.niangjia.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.sql.DataSource;
import org.niangjia.backup.internal.Catalogue;
import org.niangjia.backup.internal.DataFiles;
import org.niangjia.backup.internal.Parts;
import org.niangjia.backup.internal.SealedOutput;
import org.niangjia.backup.internal.WholeFile;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything that the platform keeps into one encrypted file, while the platform serves.
 *
 * <p>All tables are copied in one REPEATABLE READ snapshot, so they fit together; then the files of the data directory. The
 * memory needed does not grow with the data. Keys are not among it.
 */
public final class Backup {

    private final DataSource database;
    private final Path data;
    private final Clock clock;

    /** @param database as a role that row-level security does not bind */
    public Backup(DataSource database, Path data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes the backup; the file has its name only when it is whole.
     *
     * @throws BackupRefused if the role would see a part of the rows only
     * @throws IOException if it cannot be written, as when the disk is full: then no file is left
     */
    public Manifest write(Path file, BackupSecret secret, BackupProgress progress) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            requireEverythingVisible(connection);
            return WholeFile.<Manifest, SQLException>write(file, out -> write(out, connection, secret, progress));
        }
    }

    /** With row security off PostgreSQL refuses to leave rows out silently; better to know before anything is written. */
    private static void requireEverythingVisible(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local row_security = off");
            boolean free = Catalogue.number(
                            statement,
                            "select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                    == 1;
            if (!free) {
                throw new BackupRefused(
                        "This database role sees a part of the rows only. Give NIANGJIA_DB_BACKUP_USER and"
                                + " NIANGJIA_DB_BACKUP_PASSWORD of the role that deploy/backup-role.sql makes.");
            }
        }
    }

    private Manifest write(OutputStream target, Connection connection, BackupSecret secret, BackupProgress progress)
            throws IOException, SQLException {
        SealedOutput sealed = new SealedOutput(target, secret);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        DeflaterOutputStream packed = new DeflaterOutputStream(sealed, deflater, 1 << 16);
        DataOutputStream out = new DataOutputStream(packed);
        try {
            Manifest manifest = new Manifest(
                    Manifest.FORM,
                    clock.instant(),
                    Catalogue.migrations(connection),
                    tables(connection, out, progress),
                    sequences(connection),
                    files(out, progress));
            try (Parts.Out part = new Parts.Out(out, Parts.MANIFEST, "manifest")) {
                part.write(JsonMapper.shared().writeValueAsBytes(manifest));
            }
            out.flush();
            packed.finish();
            sealed.finish();
            return manifest;
        } finally {
            deflater.end();
        }
    }

    private static List<Manifest.Table> tables(Connection connection, DataOutputStream out, BackupProgress progress)
            throws IOException, SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : Catalogue.tables(statement)) {
                progress.at(name);
                Parts.Out part = new Parts.Out(out, Parts.TABLE, name);
                long rows;
                try (OutputStream blocks = new BufferedOutputStream(part, 1 << 16)) {
                    rows = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + name + " to stdout (format binary)", blocks);
                }
                tables.add(new Manifest.Table(name, rows, part.sm3()));
            }
        }
        return tables;
    }

    private static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Catalogue.sequences(statement);
        }
    }

    private List<Manifest.Stored> files(DataOutputStream out, BackupProgress progress) throws IOException {
        List<Manifest.Stored> files = new ArrayList<>();
        for (Path file : DataFiles.in(data)) {
            String name = DataFiles.nameOf(data, file);
            try (InputStream in = Files.newInputStream(file)) {
                progress.at(name);
                Parts.Out part = new Parts.Out(out, Parts.FILE, name);
                in.transferTo(part);
                part.close();
                files.add(new Manifest.Stored(name, part.bytes(), part.sm3()));
            } catch (NoSuchFileException goneMeanwhile) {
                // it was deleted after it was listed
            }
        }
        return files;
    }
}
