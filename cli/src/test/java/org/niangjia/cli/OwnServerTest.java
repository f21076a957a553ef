package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.cli.Awaiting.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator does on a PostgreSQL server of his own, Debian's: backup with the role that is meant for it, restore into
 * another database, the record of deeds verified on both; and a disk that is full.
 */
class OwnServerTest {

    private static final Duration WAIT_MAX = Duration.ofMinutes(5);
    private static final String PASSPHRASE = "correct horse battery staple";
    private static final int ROWS = 4_000;

    /** Above what the first steps of the roster need, below what all of it does; a page is written in part then. */
    private static final long ROOM_BYTES = 800_000 + 4096;

    @TempDir
    private static Path folder;

    private static PostgresServer database;
    private static CommandProcess platform;
    private static String url;

    @BeforeAll
    static void thePlatformServes() throws Exception {
        database = new PostgresServer();
        int port = Processes.freePort();
        url = "http://localhost:" + port;
        platform = up(database.settings(), "data", port);
        assertThat(platform.says("Ready: ", WAIT_MAX)).as(platform.output()).isTrue();
        await(
                () -> database.count("select count(*) from lecturer.document_version where state = 'SEARCHABLE'") == 0,
                "the documents' meaning is known, so that nothing changes by itself any more",
                WAIT_MAX);
    }

    @AfterAll
    static void allIsStopped() throws IOException {
        try (PostgresServer server = database;
                CommandProcess served = platform) {
            assertThat(List.of(server, served)).isNotEmpty();
        }
    }

    private static CommandProcess up(Map<String, String> settings, String data, int port) throws IOException {
        return CommandProcess.start(
                folder,
                settings,
                "up",
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve(data).toString());
    }

    @Test
    void aBackupOfTheServerIsRestoredTableByTableIntoAnotherDatabaseAndServesAgain() throws Exception {
        Map<String, String> backupRole = database.backupRole();
        Map<String, String> restored = database.emptyDatabase("restored");

        refuses(Main.WRONG_USE, "part of the rows", database.settings(), "backup", "none.njb", "data");
        assertThat(run(backupRole, "backup", "own.njb", "data", "--keys", at("keys.njb")))
                .contains("Written and read back");
        assertThat(run(restored, "restore", "own.njb", "restored", "--keys", at("keys.njb")))
                .contains("Restored: ");

        assertThat(contentOf(database.in("restored"))).isEqualTo(contentOf(database));
        assertThat(verified(database.settings(), "data")).contains("intact");
        assertThat(verified(restored, "restored")).contains("intact");
        refuses(Main.FAILED, "The database is not empty", restored, "restore", "own.njb", "elsewhere");
        assertThat(folder.resolve("none.njb")).doesNotExist();
        assertThat(folder.resolve("elsewhere")).doesNotExist();
        try (CommandProcess again = up(restored, "restored", Processes.freePort())) {
            assertThat(again.says("Ready: ", WAIT_MAX)).as(again.output()).isTrue();
        }
    }

    @Test
    void aFullDiskStopsARosterAfterAWholeStepSaysSoAndItGoesOnWhenThereIsRoomAgain() throws Exception {
        database.limitFilesTo(
                database.count("select greatest(pg_relation_size('member.membership'), 1 << 20)") + ROOM_BYTES);
        RosterHandedIn roster;
        try {
            roster = RosterHandedIn.at(url, ROWS);
            await(() -> roster.state(database).equals("FAILED"), "the roster stops", WAIT_MAX);
            assertThat(roster.page(url)).contains("磁盘空间不足");
            assertThat(roster.rowsDone(database)).isPositive().isLessThan(ROWS);
            assertThat(roster.rowsDone(database) % 1_000).isZero();
            roster.isWholeSoFar(database);
        } finally {
            database.limitFilesNoMore();
        }

        roster.goOn(url);

        await(() -> roster.state(database).equals("DONE"), "the roster goes on", WAIT_MAX);
        roster.isDoneWithoutGapOrDouble(database);
        assertThat(verified(database.settings(), "data")).contains("intact");
    }

    private static Map<String, List<String>> contentOf(Rows rows) throws SQLException {
        try (Connection connection = rows.connect()) {
            return DatabaseContent.of(connection);
        }
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String verified(Map<String, String> settings, String data) throws Exception {
        return done(settings, "audit", "verify", "--data", at(data));
    }

    /** Runs a command over a file and a data directory. */
    private static String run(
            Map<String, String> settings, String command, String file, String data, String option, String value)
            throws Exception {
        return done(settings, command, at(file), "--data", at(data), option, value);
    }

    private static String done(Map<String, String> settings, String... arguments) throws Exception {
        try (CommandProcess command = CommandProcess.start(folder, withSecret(settings), arguments)) {
            assertThat(command.exitCode(WAIT_MAX)).as(command.output()).isEqualTo(Main.DONE);
            return command.output();
        }
    }

    private static void refuses(
            int exit, String because, Map<String, String> settings, String command, String file, String data)
            throws Exception {
        try (CommandProcess refused =
                CommandProcess.start(folder, withSecret(settings), command, at(file), "--data", at(data))) {
            assertThat(refused.exitCode(WAIT_MAX)).as(refused.output()).isEqualTo(exit);
            assertThat(refused.output()).contains(because);
        }
    }

    private static Map<String, String> withSecret(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("NIANGJIA_BACKUP_PASSPHRASE", PASSPHRASE);
        return all;
    }
}
