package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
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

    private static final AudioFormat PCM = new AudioFormat(22_050, 16, 1, true, false);

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
    void aFilmNeverReplacesItsDocument() throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("leave.md"), "# 休假办法\n\n职工享受带薪年休假五天。\n");
        try (CommandProcess run = CommandProcess.start(
                folder,
                "film",
                "--document",
                document.toString(),
                "--out",
                folder.resolve("leave.mp4").toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
            assertThat(run.output()).contains("would replace", "leave.md");
        }
    }

    @Test
    void aDocumentIsExplainedByAScriptThatIsKept() throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("leave.md"), """
                # 云江省职工休假办法

                第一条 为了维护职工的休息权利，制定本办法。

                第二条 职工连续工作一年以上的，享受带薪年休假五天。

                第三条 职工结婚的，享受婚假十三天。
                """);
        Path kept = folder.resolve("script.json");
        try (CommandProcess run = CommandProcess.start(
                folder,
                "film",
                "--document",
                document.toString(),
                "--kind",
                "announcement",
                "--script-out",
                kept.toString(),
                "--out",
                folder.resolve("explained.mp4").toString(),
                "--json")) {
            assertThat(run.exitCode(PATIENCE)).as(run.output()).isEqualTo(Main.DONE);
            assertThat(run.output()).contains("享受带薪年休假五天", "\"passage\":\"第二条\"", "explained.m4a");
        }
        assertThat(Files.readString(kept)).contains("\"kind\":\"ANNOUNCEMENT\"", "第三条");
    }

    @Test
    void aStoryIsToldWithItsPhotographs() throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("hai.md"), """
                # 守灯人老海的故事

                ## 他是谁

                老海在灯塔上守了三十年。

                ## 那一夜

                有一年台风，他守了四天四夜，引导十二条渔船进港。

                | 年份 | 渔船 |
                |---|---|
                | 2019 | 12 |
                """);
        BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Path photo = folder.resolve("lighthouse.png");
        ImageIO.write(picture, "png", photo.toFile());
        Path kept = folder.resolve("script.json");
        try (CommandProcess run = CommandProcess.start(
                folder,
                "film",
                "--document",
                document.toString(),
                "--kind",
                "story",
                "--photo",
                photo.toString(),
                "--script-out",
                kept.toString(),
                "--out",
                folder.resolve("story.mp4").toString(),
                "--json")) {
            assertThat(run.exitCode(PATIENCE)).as(run.output()).isEqualTo(Main.DONE);
            assertThat(run.output())
                    .contains("老海在灯塔上守了三十年。", "\"passage\":\"那一夜\"", "story.m4a")
                    .contains("rows of tables, left out: 守灯人老海的故事: 2");
        }
        assertThat(Files.readString(kept)).contains("\"kind\":\"STORY\"", "lighthouse.png");
    }

    @Test
    void aDocumentWithoutTextIsRefusedInWords() throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("blank.md"), " \n");
        try (CommandProcess run = CommandProcess.start(
                folder,
                "film",
                "--document",
                document.toString(),
                "--out",
                folder.resolve("a.mp4").toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(run.output().strip()).isEqualTo("film: blank.md has no text; it may be a scan of pictures only");
        }
    }

    @Test
    void neitherScriptNorDocumentIsWrongUse() throws IOException, InterruptedException {
        try (CommandProcess run = CommandProcess.start(
                folder, "film", "--out", folder.resolve("a.mp4").toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
            assertThat(run.output()).contains("give --script or --document");
        }
    }

    @Test
    void onAFullDiskTheFilmFailsAndNothingStays() throws IOException, InterruptedException {
        // With recordings, because espeak-ng's sound library reserves more than the limit whatever it says.
        byte[] noise = new byte[44_100];
        new Random(1).nextBytes(noise);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(noise), PCM, 22_050),
                AudioFileFormat.Type.WAVE,
                folder.resolve("a.wav").toFile());
        String recorded = SCRIPT.replace("{\"text\"", "{\"recording\": \"a.wav\", \"text\"");
        Path script = Files.writeString(folder.resolve("script.json"), recorded);
        Path out = Files.createDirectory(folder.resolve("out"));
        // The media library is unpacked once; after that only the film's own files meet the limit.
        try (CommandProcess run =
                CommandProcess.start(folder, "film", "--script", script.toString(), "--out", out + "/warm.mp4")) {
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
            assertThat(run.output()).contains("film: ").doesNotContain("espeak");
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
