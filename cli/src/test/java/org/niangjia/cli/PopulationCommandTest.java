package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PopulationCommandTest {

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    private static int run(String... arguments) {
        return new CommandLine(new PopulationCommand()).execute(arguments);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneLineOfJsonTellsWhatWasWritten() {
        Path made = folder.resolve("made");

        int exit = run("--members", "300", "--seed", "4", "--out", made.toString(), "--json");

        JsonNode line = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(Main.DONE);
        assertThat(line.get("members").intValue()).isEqualTo(300);
        assertThat(line.get("rows").propertyNames())
                .containsExactly("members", "civil-affairs", "medical", "disability", "unemployment", "closures");
        assertThat(line.get("pairs").propertyNames()).doesNotContain("members");
        assertThat(made).isDirectoryContaining(file -> file.endsWith("truth-medical.csv"));
    }

    @Test
    void aNoiseFileChangesTheRates() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise"), "number.missing = 1");
        Path made = folder.resolve("made");

        int exit = run("--members", "50", "--noise", noise.toString(), "--out", made.toString());

        assertThat(exit).isEqualTo(Main.DONE);
        assertThat(Files.readString(made.resolve("members.csv"))).doesNotContain(",99");
    }

    @Test
    void anUnknownRateIsAWrongUse() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise"), "number.lost = 1");

        int exit = run(
                "--members",
                "50",
                "--noise",
                noise.toString(),
                "--out",
                folder.resolve("made").toString());

        assertThat(exit).isEqualTo(Main.WRONG_USE);
        assertThat(said()).contains("line 1: there is no rate number.lost");
        assertThat(folder.resolve("made")).doesNotExist();
    }

    @Test
    void aFolderWithFilesIsAWrongUse() throws IOException {
        Files.writeString(folder.resolve("mine"), "");

        assertThat(run("--members", "50", "--out", folder.toString())).isEqualTo(Main.WRONG_USE);
        assertThat(said()).contains("is not empty");
    }

    @Test
    void aMissingNoiseFileAndACountOfNoneAreWrongUses() {
        String made = folder.resolve("made").toString();

        assertThat(run("--members", "50", "--noise", folder.resolve("no").toString(), "--out", made))
                .isEqualTo(Main.WRONG_USE);
        assertThat(run("--members", "0", "--out", made)).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void aFolderThatCannotBeMadeFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--members", "50", "--out", file.resolve("made").toString()))
                .isEqualTo(Main.FAILED);
    }
}
