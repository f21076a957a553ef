package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.cli.Awaiting.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kill -9 in the middle of a roster and of a rotation of the key: both go on by themselves when the platform starts again
 * on the same data; and so does a rotation that an ordinary stop meets. One story, because a start is dear, and because the
 * two meet in the same rows.
 */
class KilledUnderWayTest {

    private static final Duration START_MAX = Duration.ofMinutes(5);
    private static final Duration WORK_MAX = Duration.ofMinutes(5);
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void aRosterAndRotationsGoOnByThemselvesWithoutGapOrDouble() throws Exception {
        int port = Processes.freePort();
        String url = "http://localhost:" + port;
        LocalServer database = new LocalServer(folder.resolve("data"));
        RosterHandedIn roster;
        try (CommandProcess platform = up(port)) {
            assertThat(platform.says("Ready: ", START_MAX))
                    .as(platform.output())
                    .isTrue();
            roster = RosterHandedIn.at(url, ROWS);
            await(() -> roster.rowsDone(database) > 0, "rows are entered", WORK_MAX);
            KeysRotated.start(url);
            await(() -> KeysRotated.resealed(database) > 0, "values are sealed again", WORK_MAX);
            platform.kill();
        }
        try (CommandProcess platform = up(port)) {
            assertThat(platform.says("Ready: ", START_MAX))
                    .as(platform.output())
                    .isTrue();
            assertThat(roster.state(database)).isEqualTo("RUNNING");
            assertThat(KeysRotated.isFinished(database)).isFalse();
            roster.isWholeSoFar(database);
            database.letJobRun(KeysRotated.DESTROYING, WORK_MAX);
            assertThat(KeysRotated.isDestroyed(database, 1)).isFalse();

            await(() -> roster.state(database).equals("DONE"), "the roster goes on by itself", WORK_MAX);
            roster.isDoneWithoutGapOrDouble(database);

            await(() -> KeysRotated.isFinished(database), "the rotation goes on by itself", WORK_MAX);
            KeysRotated.everyValueIsSealedWith(database, 2);
            database.letJobRun(KeysRotated.DESTROYING, WORK_MAX);
            assertThat(KeysRotated.isDestroyed(database, 1)).isTrue();

            KeysRotated.start(url);
            await(() -> KeysRotated.resealed(database) > 0, "values open without it", WORK_MAX);
            platform.interrupt();
            assertThat(platform.exitCode(START_MAX)).isNotEqualTo(-1);
        }
        try (CommandProcess platform = up(port)) {
            assertThat(platform.says("Ready: ", START_MAX))
                    .as(platform.output())
                    .isTrue();
            await(() -> KeysRotated.isFinished(database), "the rotation goes on after a stop too", WORK_MAX);
            KeysRotated.everyValueIsSealedWith(database, 3);
            assertThat(verified()).contains("\"valid\":true");
        }
    }

    private CommandProcess up(int port) throws IOException {
        return CommandProcess.start(
                folder,
                Map.of("NIANGJIA_VAULT_KEEPREPLACED", "1s"),
                "up",
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve("data").toString());
    }

    private String verified() throws IOException, InterruptedException {
        try (CommandProcess audit = CommandProcess.start(
                folder,
                "audit",
                "verify",
                "--json",
                "--data",
                folder.resolve("data").toString())) {
            assertThat(audit.exitCode(START_MAX)).as(audit.output()).isEqualTo(Main.DONE);
            return audit.output();
        }
    }
}
