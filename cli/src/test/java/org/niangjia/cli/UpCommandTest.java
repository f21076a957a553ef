package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, and starting again after the worst. */
class UpCommandTest {

    private static final Duration START_MAX = Duration.ofMinutes(5);
    private static final Duration STOP_MAX = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void afterAKillThePlatformStartsAgainOnTheSameDataAndStopsWhenInterrupted() throws Exception {
        try (CommandProcess first = up(Processes.freePort())) {
            assertThat(first.says("Ready: http://localhost:", START_MAX))
                    .as(first.output())
                    .isTrue();
            try (CommandProcess second = up(Processes.freePort())) {
                assertThat(second.exitCode(START_MAX)).isEqualTo(Main.FAILED);
                assertThat(second.output()).contains("already runs").contains("--data");
            }
            first.kill();
        }
        try (CommandProcess again = up(Processes.freePort())) {
            assertThat(again.says("Ready: http://localhost:", START_MAX))
                    .as(again.output())
                    .isTrue();
            again.interrupt();
            assertThat(again.exitCode(STOP_MAX)).isNotEqualTo(-1);
        }
        assertThat(Processes.within(folder)).isEmpty();
    }

    @Test
    void whatWasStoredSurvivesAStop() throws Exception {
        Path cluster = folder.resolve("data").resolve("postgres");
        try (CommandProcess first = up(Processes.freePort())) {
            assertThat(first.says("Ready: ", START_MAX)).as(first.output()).isTrue();
        }
        FileTime born = (FileTime) Files.getAttribute(cluster.resolve("PG_VERSION"), "creationTime");
        try (CommandProcess again = up(Processes.freePort())) {
            assertThat(again.says("Ready: ", START_MAX)).as(again.output()).isTrue();
        }
        assertThat(Files.getAttribute(cluster.resolve("PG_VERSION"), "creationTime"))
                .isEqualTo(born);
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CommandProcess up = up(taken.getLocalPort())) {
            assertThat(up.exitCode(START_MAX)).isEqualTo(Main.FAILED);
            assertThat(up.output()).contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void anUnknownOptionIsWrongUse() throws Exception {
        try (CommandProcess up = CommandProcess.start(folder, "up", "--colour", "blue")) {
            assertThat(up.exitCode(START_MAX)).isEqualTo(Main.WRONG_USE);
        }
    }

    private CommandProcess up(int port) throws IOException {
        return CommandProcess.start(
                folder,
                "up",
                "--empty",
                "--port",
                String.valueOf(port),
                "--data",
                folder.resolve("data").toString());
    }
}
