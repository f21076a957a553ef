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

class AskCommandTest {

    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void givenAFolderWithARule() throws IOException {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        Files.createDirectories(docs());
        Files.writeString(docs().resolve("休假办法.md"), """
                # 云江省职工休假办法

                2024年5月20日 发布

                <!-- INFO END -->

                第一条 职工结婚的，享受婚假十三天。

                第二条 女职工生育的，享受产假一百五十八天。
                """);
    }

    @AfterEach
    void restoreStreams() {
        System.setOut(outBefore);
        System.setErr(errBefore);
    }

    @Test
    void anAnswerIsOneLineOfJsonWithItsCitation() {
        thenExits(Main.DONE, "--docs", docs().toString(), "--json", "--top", "2", "产假有多少天");

        assertThat(printed().lines()).hasSize(1);
        JsonNode answer = json(printed());
        assertThat(answer.propertyNames())
                .containsExactly(
                        "id", "question", "answered", "confidence", "sentences", "retrieved", "millis", "searchMillis");
        assertThat(answer.get("id").asString()).isEqualTo("1");
        assertThat(answer.get("answered").asBoolean()).isTrue();
        JsonNode citation = answer.get("sentences").get(0).get("citations").get(0);
        assertThat(citation.propertyNames()).containsExactly("document", "version", "passage", "quote");
        assertThat(citation.get("document").asString()).isEqualTo("云江省职工休假办法");
        assertThat(citation.get("version").asString()).isEqualTo("2024-05-20");
        assertThat(citation.get("passage").asString()).isEqualTo("第二条");
        assertThat(answer.get("retrieved")).hasSize(2);
        assertThat(answer.get("retrieved").get(0).propertyNames()).containsExactly("document", "passage", "score");
    }

    @Test
    void aRefusalHasAConfidenceAndNoSentence() {
        thenExits(Main.DONE, "--docs", docs().toString(), "--json", "红烧肉怎么做");

        JsonNode answer = json(printed());
        assertThat(answer.get("answered").asBoolean()).isFalse();
        assertThat(answer.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(answer.get("sentences")).isEmpty();
    }

    @Test
    void questionsOfAFileAreAnsweredInItsOrder() throws IOException {
        Path questions = Files.writeString(folder.resolve("q.tsv"), "b\t婚假几天\na\t今天天气怎么样\n\nc\t\n");

        thenExits(Main.DONE, "--docs", docs().toString(), "--json", "--questions", questions.toString());

        assertThat(printed().lines().map(line -> json(line).get("id").asString()))
                .containsExactly("b", "a", "c");
    }

    @Test
    void peopleReadTheAnswerWithItsSource() {
        thenExits(Main.DONE, "--docs", docs().toString(), "婚假几天");

        assertThat(printed()).contains("享受婚假十三天", "《云江省职工休假办法》（2024-05-20） 第一条");
    }

    @Test
    void aFileThatCannotBeReadIsWarnedOfAndTheOthersAreAsked() throws IOException {
        Files.write(docs().resolve("图片.md"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});

        thenExits(Main.DONE, "--docs", docs().toString(), "--json", "婚假几天");

        assertThat(said()).contains("left out: 图片.md is neither");
        assertThat(json(printed()).get("answered").asBoolean()).isTrue();
    }

    @Test
    void aKeptIndexIsAskedWithoutItsDocuments() {
        thenExits(Main.DONE, "--docs", docs().toString(), "--index", index().toString(), "婚假几天");
        out.reset();

        thenExits(Main.DONE, "--index", index().toString(), "--json", "产假几天");

        assertThat(json(printed()).get("sentences").get(0).get("text").asString())
                .contains("一百五十八天");
    }

    @Test
    void onlyChangedFilesAreReadAgainAndMissingOnesForgotten() throws IOException {
        Path other = Files.writeString(docs().resolve("体检通知.md"), "# 体检通知\n\n体检在医院免费做。\n");
        thenExits(Main.DONE, "--docs", docs().toString(), "--index", index().toString(), "婚假几天");
        err.reset();
        out.reset();
        Path rule = docs().resolve("休假办法.md");
        Files.writeString(rule, Files.readString(rule).replace("十三天", "二十三天"));
        Files.delete(other);

        thenExits(Main.DONE, "--docs", docs().toString(), "--index", index().toString(), "--json", "婚假几天");

        assertThat(said()).contains("read: 休假办法.md", "passages embedded: 1/1").doesNotContain("体检通知");
        assertThat(printed()).contains("二十三天").doesNotContain("体检通知");
    }

    @Test
    void anEmptyFolderCannotBeAsked() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        thenExits(Main.FAILED, "--docs", empty.toString(), "婚假几天");
    }

    @Test
    void wrongUseIsToldAndExitsWithTwo() throws IOException {
        Path malformed = Files.writeString(folder.resolve("q.tsv"), "a\t婚假几天\nno tab\n");

        thenExits(Main.WRONG_USE, "婚假几天");
        thenExits(Main.WRONG_USE, "--docs", docs().toString());
        thenExits(Main.WRONG_USE, "--docs", folder.resolve("nowhere").toString(), "婚假几天");
        thenExits(Main.WRONG_USE, "--index", folder.resolve("nowhere").toString(), "婚假几天");
        thenExits(Main.WRONG_USE, "--docs", docs().toString(), "--top", "0", "婚假几天");
        thenExits(Main.WRONG_USE, "--docs", docs().toString(), "--questions", malformed.toString());
        assertThat(said()).contains("q.tsv:2");
    }

    private Path docs() {
        return folder.resolve("docs");
    }

    private Path index() {
        return folder.resolve("index");
    }

    private static void thenExits(int code, String... arguments) {
        assertThat(new CommandLine(new AskCommand()).execute(arguments)).isEqualTo(code);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
