package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SCRIPT = """
            {"id": "film-1", "kind": "ANNOUNCEMENT", "title": "工资按月发", "producer": "云江省总工会", "scenes": [
              {"layout": "PERSON", "sentences": [
                {"text": "大家好。", "frame": true},
                {"text": "工资按月支付。", "citation":
                  {"document": "中华人民共和国劳动法", "version": "2018年修正", "passage": "第五十条"}}]}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFilmIsMadeAndItsLabelVerified() throws IOException, InterruptedException {
        Path film = folder.resolve("films/a.mp4");
        try (CommandProcess run = film(SCRIPT, film)) {
            assertThat(run.exitCode(PATIENCE)).as(run.output()).isEqualTo(Main.DONE);
            assertThat(run.output())
                    .contains("{\"durationSeconds\":", "\"realtimeFactor\":", "\"peakMemoryMiB\":")
                    .contains("{\"text\":\"大家好。\",\"frame\":true,\"citation\":null}")
                    .contains("\"passage\":\"第五十条\"", "a.m4a");
        }
        try (CommandProcess run = CommandProcess.start(folder, "labels", "verify", film.toString(), "--json")) {
            assertThat(run.exitCode(PATIENCE)).as(run.output()).isEqualTo(Main.DONE);
            assertThat(run.output()).contains("\"labelled\":true,\"intact\":true", "\"ProduceID\":\"film-1\"");
        }
        Path text = folder.resolve("films/a.md");
        Files.writeString(text, Files.readString(text).replace("按月", "按年"));
        try (CommandProcess run = CommandProcess.start(folder, "labels", "verify", text.toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(run.output()).contains("changed since it was labelled");
        }
    }

    @Test
    void aScriptWithAnUncitedSentenceIsWrongUse() throws IOException, InterruptedException {
        String uncited = SCRIPT.replace("\"frame\": true", "\"frame\": false");
        try (CommandProcess run = film(uncited, folder.resolve("a.mp4"))) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
            assertThat(run.output()).contains("a sentence has a citation or is a frame: 大家好。");
        }
    }

    @Test
    void onAFullDiskTheFilmFailsAndNothingStays() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script.json"), SCRIPT);
        Path out = Files.createDirectory(folder.resolve("out"));
        // The media library is unpacked once; after that only the film's own files meet the limit.
        try (CommandProcess run = CommandProcess.withFilesUpTo(
                60_000_000, folder, Map.of(), "film", "--script", script.toString(), "--out", out + "/warm.mp4")) {
            assertThat(run.exitCode(PATIENCE)).as(run.output()).isEqualTo(Main.DONE);
        }
        try (Stream<Path> made = Files.list(out)) {
            for (Path file : made.toList()) {
                Files.delete(file);
            }
        }
        try (CommandProcess run = CommandProcess.withFilesUpTo(
                70_000, folder, Map.of(), "film", "--script", script.toString(), "--out", out + "/a.mp4")) {
            assertThat(run.exitCode(PATIENCE)).as(run.output()).isEqualTo(Main.FAILED);
            assertThat(run.output()).contains("film: ");
        }
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(Path::toString).toList()).isEqualTo(List.of());
        }
    }

    private CommandProcess film(String script, Path out) throws IOException {
        Path file = Files.writeString(folder.resolve("script.json"), script);
        return CommandProcess.start(folder, "film", "--script", file.toString(), "--out", out.toString(), "--json");
    }
}
