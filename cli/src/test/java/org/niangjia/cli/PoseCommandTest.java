package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSheetsStandInTheFolder() throws IOException, InterruptedException {
        Path out = folder.resolve("new/poses");

        try (CommandProcess run = pose(out)) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.DONE);
            assertThat(run.output()).contains("{\"files\":[").contains("mouths.png", "expressions.png", "gestures.png");
        }
        assertThat(out.resolve("gestures.png")).isNotEmptyFile();
    }

    @Test
    void aFileWhereTheFolderShouldBeIsWrongUse() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");

        try (CommandProcess run = pose(file)) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
            assertThat(run.output()).contains("not a folder");
        }
    }

    @Test
    void aFolderThatCanNotBeMadeFails() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");

        try (CommandProcess run = pose(file.resolve("poses"))) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(run.output()).startsWith("pose: ");
        }
    }

    private CommandProcess pose(Path out) throws IOException {
        return CommandProcess.start(folder, "pose", "--out", out.toString(), "--json");
    }
}
