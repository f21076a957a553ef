package org.niangjia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.CommandDatabase;
import org.niangjia.DataDirectory;
import org.niangjia.backup.BackupProgress;
import org.niangjia.backup.BackupRefused;
import org.niangjia.backup.BackupSecret;
import org.niangjia.backup.KeyBackup;
import org.niangjia.backup.Manifest;
import org.niangjia.backup.Restore;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Restores a backup into a fresh data directory. It is built beside its name and gets the name at the end, so that a
 * restore that failed or was killed leaves nothing that could be taken for a whole one.
 */
@Command(
        name = "restore",
        description = "Restores a backup into a data directory that is empty or doesn't exist.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--data", required = true, description = "The data directory to be made.")
    private Path data = Path.of("data");

    @Option(names = "--keys", description = "The file of keys that belongs to the backup.")
    private @Nullable Path keys;

    @Option(names = "--json", description = "Print one line of JSON.")
    private boolean json;

    @Mixin
    private SecretOptions secrets = new SecretOptions();

    @Override
    public Integer call() {
        try {
            requireEmpty();
            BackupSecret secret = secrets.secret(data, false);
            Restore restore = new Restore(file, secret);
            BackupProgress progress = part -> System.err.println("reading " + part);
            Manifest manifest = restore.verify(part -> System.err.println("checking " + part));
            build(restore, manifest, secret, progress);
            tell(manifest);
            return Main.DONE;
        } catch (BackupRefused refused) {
            System.err.println(refused.getMessage() + " Nothing was restored.");
            return Main.FAILED;
        } catch (NoSuchFileException missing) {
            System.err.println("There is no file " + missing.getFile());
            return Main.WRONG_USE;
        } catch (IOException | SQLException | UncheckedIOException e) {
            System.err.println("The restore failed: " + Faults.inWords(e) + ". "
                    + (CommandDatabase.isServerNamed()
                            ? "Make the database on the server anew before you try again: it may hold empty tables."
                            : "Nothing of it is left."));
            return Main.FAILED;
        }
    }

    private void requireEmpty() throws IOException {
        if (Files.isDirectory(data)) {
            try (Stream<Path> entries = Files.list(data)) {
                if (entries.findAny().isPresent()) {
                    throw new BackupRefused("The folder " + data + " is not empty.");
                }
            }
        } else if (Files.exists(data)) {
            throw new BackupRefused(data + " is not a folder.");
        }
    }

    private void build(Restore restore, Manifest manifest, BackupSecret secret, BackupProgress progress)
            throws IOException, SQLException {
        Path target = data.toAbsolutePath().normalize();
        Path building = target.resolveSibling("." + target.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(building); // what a killed restore left
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(building, ownerOnly);
            if (keys != null) {
                KeyBackup.restore(keys, Files.createDirectories(building.resolve("keys"), ownerOnly), secret);
            }
            try (CommandDatabase database = CommandDatabase.isServerNamed()
                    ? CommandDatabase.open(building)
                    : CommandDatabase.embedded(DataDirectory.open(building))) {
                restore.into(
                        manifest,
                        database.asOwner(),
                        database.asBackup(),
                        database.applicationRole(),
                        building,
                        progress);
            }
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(building);
        }
    }

    private void tell(Manifest manifest) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("data", data.toString());
            line.put("tables", manifest.tables().size());
            line.put("rows", manifest.rows());
            line.put("files", manifest.files().size());
            line.put("created", manifest.created().toString());
            line.put("keys", keys != null);
            System.out.println(JsonMapper.shared().writeValueAsString(line));
        } else {
            System.out.println("Restored: " + manifest.rows() + " rows of "
                    + manifest.tables().size() + " tables and "
                    + manifest.files().size() + " files, as of "
                    + manifest.created() + ", in " + data + ".");
            if (keys == null) {
                System.out.println("Before you start the platform, put keys/vault.properties of that time into "
                        + data.resolve("keys") + ".");
            }
        }
    }
}
