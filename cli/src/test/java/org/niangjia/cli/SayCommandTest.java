package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SayCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTimesOfEverySyllableStandOnOneLine() throws IOException, InterruptedException {
        try (CommandProcess run =
                CommandProcess.start(folder, "say", "您好，请拨打12351。", "--out", sound().toString(), "--json")) {
            assertThat(run.exitCode(PATIENCE)).isZero();
            JsonNode said = JsonMapper.shared().readTree(run.output());

            assertThat(said.propertyNames()).containsExactly("durationMillis", "syllables");
            assertThat(said.get("syllables")).hasSize(10);
            JsonNode first = said.get("syllables").get(0);
            assertThat(first.propertyNames()).containsExactly("text", "pinyin", "startMillis", "endMillis", "viseme");
            assertThat(first.get("text").asString()).isEqualTo("您");
            assertThat(first.get("pinyin").asString()).isEqualTo("nin2");
            assertThat(said.get("syllables").get(9).get("endMillis").asInt())
                    .isLessThanOrEqualTo(said.get("durationMillis").asInt());
        }
        byte[] file = Files.readAllBytes(sound());
        assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    }

    @Test
    void theFileCarriesItsLabelAndAChangedSampleIsNoticed() throws IOException, InterruptedException {
        try (CommandProcess run =
                CommandProcess.start(folder, "say", "您好。", "--out", sound().toString(), "--producer", "云江省总工会")) {
            assertThat(run.exitCode(PATIENCE)).isZero();
        }
        try (CommandProcess run = CommandProcess.start(folder, "labels", "verify", sound().toString())) {
            assertThat(run.exitCode(PATIENCE)).isZero();
            assertThat(run.output()).contains("人工智能生成, 云江省总工会, sound-").contains("unchanged");
        }
        byte[] file = Files.readAllBytes(sound());
        file[1_000]++;
        Files.write(sound(), file);
        try (CommandProcess run = CommandProcess.start(folder, "labels", "verify", sound().toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(run.output()).contains("changed since it was labelled");
        }
    }

    @Test
    void aTextWithNothingToSayIsSilence() throws IOException, InterruptedException {
        try (CommandProcess run = CommandProcess.start(folder, "say", "……", "--out", sound().toString(), "--json")) {
            assertThat(run.exitCode(PATIENCE)).isZero();
            assertThat(run.output().strip()).isEqualTo("{\"durationMillis\":100,\"syllables\":[]}");
        }
    }

    @Test
    void withoutEspeakTheFailureIsTold() throws IOException, InterruptedException {
        try (CommandProcess run = CommandProcess.start(
                folder, Map.of("PATH", folder.toString()), "say", "您好。", "--out", sound().toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(run.output()).contains("say: ").contains("espeak-ng");
        }
        assertThat(sound()).doesNotExist();
    }

    @Test
    void aPlaceWhereNoFileCanBeIsWrongUse() throws IOException, InterruptedException {
        try (CommandProcess run = CommandProcess.start(
                folder,
                "say",
                "您好。",
                "--out",
                folder.resolve("missing").resolve("a.wav").toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
        }
    }

    private Path sound() {
        return folder.resolve("speech.wav");
    }
}
