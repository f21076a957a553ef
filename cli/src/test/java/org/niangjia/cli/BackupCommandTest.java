package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.CommandDatabase;

/**
 * The whole way of a careful operator: a backup while the platform serves, the keys apart, a restore on another place that
 * holds the same rows, and the record of deeds verified on both.
 */
class BackupCommandTest {

    private static final Duration WAIT_MAX = Duration.ofMinutes(3);
    private static final Map<String, String> SECRET =
            Map.of("NIANGJIA_BACKUP_PASSPHRASE", "correct horse battery staple");

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
        }
        refusesWhatIsNotWhole(backup);

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

    private void startsOnlyWithItsKeys(Path data) throws Exception {
        Path key = data.resolve("keys/vault.properties");
        Path away = Files.move(key, folder.resolve("vault.properties"));
        try (CommandProcess without = up(data)) {
            assertThat(without.exitCode(WAIT_MAX)).isEqualTo(Main.FAILED);
            assertThat(without.output()).contains("is missing");
        }
        assertThat(key).doesNotExist();
        Files.move(away, key);
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

    /** Each table's rows as text, and each sequence; but what the platform writes while it stops or starts. */
    private static Map<String, List<String>> contentOf(Path data) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        try (CommandDatabase database = CommandDatabase.open(data);
                Connection connection = database.asBackup().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : texts(statement, """
                    select schemaname || '.' || tablename from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                      and tablename not in ('scheduled_tasks', 'flyway_schema_history', 'event_publication', 'unlinked')
                      and schemaname <> 'audit'
                    """)) {
                content.put(table, texts(statement, "select t::text from " + table + " t order by 1"));
            }
            for (String sequence : texts(statement, """
                    select schemaname || '.' || sequencename from pg_sequences where schemaname <> 'audit'
                    """)) {
                content.put(sequence, texts(statement, "select last_value || ' ' || is_called from " + sequence));
            }
        }
        assertThat(content).hasSizeGreaterThan(20);
        return content;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private CommandProcess up(Path data) throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return CommandProcess.start(
                    folder, "up", "--data", data.toString(), "--port", String.valueOf(probe.getLocalPort()));
        }
    }
}
