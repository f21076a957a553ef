package org.niangjia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.CommandDatabase;
import org.niangjia.backup.Backup;
import org.niangjia.backup.BackupRefused;
import org.niangjia.backup.BackupSecret;
import org.niangjia.backup.KeyBackup;
import org.niangjia.backup.Manifest;
import org.niangjia.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Writes an encrypted backup, whether the platform runs or not. */
@Command(
        name = "backup",
        description = "Writes everything the platform keeps into one encrypted file, without the keys. Works while the"
                + " platform runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup; must not exist yet.")
    private Path file = Path.of("");

    @Option(names = "--data", defaultValue = "data", description = "The data directory (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            description = "Also write the keys of the vault, into this file: keep it in another place than the backup.")
    private @Nullable Path keys;

    @Option(names = "--json", description = "Print one line of JSON.")
    private boolean json;

    @Mixin
    private SecretOptions secrets = new SecretOptions();

    @Override
    public Integer call() {
        try {
            for (Path target : keys == null ? new Path[] {file} : new Path[] {file, keys}) {
                if (Files.exists(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
            }
            BackupSecret secret = secrets.secret(data, true);
            try (CommandDatabase database = CommandDatabase.open(data)) {
                tell(write(database, secret));
                return Main.DONE;
            }
        } catch (CommandDatabase.NotThere | BackupRefused refused) {
            System.err.println(refused.getMessage());
            return Main.WRONG_USE;
        } catch (FileAlreadyExistsException exists) {
            System.err.println(exists.getFile() + " exists already; it is left as it is. Choose another name.");
            return Main.WRONG_USE;
        } catch (IOException | SQLException | UncheckedIOException e) {
            System.err.println("The backup could not be written, and no file is left: " + Faults.inWords(e));
            return Main.FAILED;
        }
    }

    /** Writes the backup, reads it back, writes the keys: all of it, or no file is left. */
    private Manifest write(CommandDatabase database, BackupSecret secret) throws IOException, SQLException {
        Manifest written = new Backup(database.asBackup(), data, Clock.systemUTC())
                .write(file, secret, part -> System.err.println("writing " + part));
        boolean whole = false;
        try {
            readBack(secret);
            if (keys != null) {
                KeyBackup.write(keys, Folders.keysOf(data), secret);
            }
            whole = true;
            return written;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void readBack(BackupSecret secret) throws IOException {
        try {
            new Restore(file, secret).verify(part -> {});
        } catch (BackupRefused damaged) {
            throw new IOException("it does not read back as it was written: " + damaged.getMessage(), damaged);
        }
    }

    private void tell(Manifest written) throws IOException {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", file.toString());
            line.put("bytes", Files.size(file));
            line.put("tables", written.tables().size());
            line.put("rows", written.rows());
            line.put("files", written.files().size());
            line.put("created", written.created().toString());
            System.out.println(JsonMapper.shared().writeValueAsString(line));
        } else {
            System.out.println("Written and read back: " + written.rows() + " rows of "
                    + written.tables().size() + " tables and " + written.files().size() + " files in " + file + " ("
                    + (Files.size(file) >> 10) + " KiB).");
            System.out.println(
                    keys == null
                            ? "The keys are not in it: keep a copy of keys/ elsewhere, or ask for them with --keys FILE."
                            : "The keys are in " + keys + ": keep it in another place.");
        }
    }
}
