package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.CommandDatabase;

/**
 * The whole way of a careful operator: a backup while the platform serves, the keys apart, a restore on another place that
 * holds the same rows, and the record of deeds verified on both.
 */
class BackupCommandTest {

    private static final Duration WAIT_MAX = Duration.ofMinutes(5);
    private static final Map<String, String> SECRET =
            Map.of("NIANGJIA_BACKUP_PASSPHRASE", "correct horse battery staple");

    /** Less than a backup has, and than a cluster's files. */
    private static final long FULL_AT_BYTES = 200_000;

    @TempDir
    private Path folder;

    @Test
    void aBackupOfTheServingPlatformIsRestoredTableByTableAndServesAgain() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup.njb");
        Path keys = folder.resolve("keys.njb");
        try (CommandProcess platform = up(data)) {
            assertThat(platform.says("Ready: ", WAIT_MAX)).as(platform.output()).isTrue();
            Files.createDirectories(data.resolve("outbox/test"));
            Files.writeString(data.resolve("outbox/test/paper.txt"), "a paper");
            assertThat(run("audit", "verify", "--data", data.toString(), "--json"))
                    .contains("\"valid\":true");
            assertThat(run("backup", backup.toString(), "--data", data.toString(), "--keys", keys.toString(), "--json"))
                    .contains("\"rows\":");
            refuses(Main.WRONG_USE, "exists already", "backup", backup.toString(), "--data", data.toString());
            aFullDiskLeavesNothing(
                    "The backup could not be written", "backup", at("full.njb"), "--data", data.toString());
            refuses(
                    Main.FAILED,
                    "there is no " + at("nowhere"),
                    "backup",
                    at("without-keys.njb"),
                    "--data",
                    data.toString(),
                    "--keys",
                    at("nowhere/keys.njb"));
            assertThat(folder.resolve("without-keys.njb")).doesNotExist();
        }
        refusesWhatIsNotWhole(backup);
        aFullDiskLeavesNothing("The restore failed", "restore", backup.toString(), "--data", at("full"));

        Path restored = folder.resolve("restored");
        assertThat(run("restore", backup.toString(), "--data", restored.toString(), "--keys", keys.toString()))
                .contains("Restored: ");

        assertThat(contentOf(restored)).isEqualTo(contentOf(data));
        assertThat(restored.resolve("outbox/test/paper.txt")).hasContent("a paper");
        refuses(Main.FAILED, "not empty", "restore", backup.toString(), "--data", restored.toString());
        assertThat(run("audit", "verify", "--data", restored.toString())).contains("intact");
        try (CommandProcess again = up(restored)) {
            assertThat(again.says("Ready: ", WAIT_MAX)).as(again.output()).isTrue();
        }
        startsOnlyWithItsKeys(restored);
    }

    private void refusesWhatIsNotWhole(Path backup) throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        Path half = Files.write(folder.resolve("half.njb"), Arrays.copyOf(whole, whole.length / 2));
        refuses(
                Main.FAILED,
                "not whole",
                "restore",
                half.toString(),
                "--data",
                folder.resolve("none").toString());
        whole[whole.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve("changed.njb"), whole);
        refuses(
                Main.FAILED,
                "damaged",
                "restore",
                changed.toString(),
                "--data",
                folder.resolve("none").toString());
        try (CommandProcess wrong = CommandProcess.start(
                folder,
                Map.of("NIANGJIA_BACKUP_PASSPHRASE", "incorrect horse battery"),
                "restore",
                backup.toString(),
                "--data",
                folder.resolve("none").toString())) {
            assertThat(wrong.exitCode(WAIT_MAX)).isEqualTo(Main.FAILED);
            assertThat(wrong.output()).contains("passphrase");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** Neither what was to be written nor a beginning of it. */
    private void aFullDiskLeavesNothing(String says, String... arguments) throws Exception {
        try (CommandProcess command = CommandProcess.withFilesUpTo(FULL_AT_BYTES, folder, SECRET, arguments)) {
            assertThat(command.exitCode(WAIT_MAX)).as(command.output()).isEqualTo(Main.FAILED);
            assertThat(command.output()).contains(says).doesNotContain("\tat ");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("full"));
        }
        assertThat(Processes.within(folder.resolve(".full.restoring"))).isEmpty();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void startsOnlyWithItsKeys(Path data) throws Exception {
        Path key = data.resolve("keys/vault.properties");
        String right = Files.readString(key);
        Path away = Files.move(key, folder.resolve("vault.properties"));
        doesNotStart(data, "is missing");
        assertThat(key).doesNotExist();
        Files.move(away, key);

        Files.writeString(key, "master=" + "A".repeat(22) + "==\n");
        doesNotStart(data, "is not the one with which this database was written");
        Files.writeString(key, right.substring(0, right.length() / 2));
        doesNotStart(data, "is not whole");
        Files.writeString(key, right);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        doesNotStart(data, "chmod 600");

        assertThat(key).hasContent(right);
    }

    private void doesNotStart(Path data, String because) throws Exception {
        try (CommandProcess platform = up(data)) {
            assertThat(platform.exitCode(WAIT_MAX)).as(platform.output()).isEqualTo(Main.FAILED);
            assertThat(platform.output())
                    .contains(because, "docs/operations.md")
                    .doesNotContain("\tat ");
        }
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        try (CommandProcess command = CommandProcess.start(folder, SECRET, arguments)) {
            assertThat(command.exitCode(WAIT_MAX)).as(command.output()).isEqualTo(Main.DONE);
            return command.output();
        }
    }

    private void refuses(int exit, String because, String... arguments) throws IOException, InterruptedException {
        try (CommandProcess command = CommandProcess.start(folder, SECRET, arguments)) {
            assertThat(command.exitCode(WAIT_MAX)).as(command.output()).isEqualTo(exit);
            assertThat(command.output()).contains(because);
        }
    }

    private static Map<String, List<String>> contentOf(Path data) throws SQLException {
        try (CommandDatabase database = CommandDatabase.open(data);
                Connection connection = database.asBackup().getConnection()) {
            return DatabaseContent.of(connection);
        }
    }

    private CommandProcess up(Path data) throws IOException {
        return CommandProcess.start(
                folder, "up", "--data", data.toString(), "--port", String.valueOf(Processes.freePort()));
    }
}
