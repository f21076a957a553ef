package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.knowledge.IndexSettings;
import org.niangjia.engine.knowledge.IndexedDocument;
import org.niangjia.engine.knowledge.KnowledgeIndex;

class IndexCommandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void givenATable() throws IOException {
        writeTable(300);
    }

    @Test
    void aRunThatWasKilledGoesOnWhereItWas() throws IOException, InterruptedException {
        try (CommandProcess run = index()) {
            assertThat(run.says("passages embedded: ", PATIENCE)).isTrue();
            run.kill();
        }

        try (CommandProcess run = index()) {
            assertThat(run.exitCode(PATIENCE)).isZero();
            assertThat(run.output())
                    .contains("\"documents\":30,\"passages\":300,\"changed\":0")
                    .doesNotContain("\"embedded\":300");
        }
        assertThat(pending()).isZero();
    }

    @Test
    void theIndexFollowsItsTable() throws IOException, InterruptedException {
        try (CommandProcess run = index()) {
            assertThat(run.exitCode(PATIENCE)).isZero();
        }
        writeTable(20);

        try (CommandProcess run = index()) {
            assertThat(run.exitCode(PATIENCE)).isZero();
        }
        try (KnowledgeIndex index = open()) {
            assertThat(index.documents()).extracting(IndexedDocument::id).containsExactly("云江省办法0", "云江省办法1");
        }
    }

    @Test
    void aMalformedTableChangesNothing() throws IOException, InterruptedException {
        Files.writeString(table(), "一行文字\n");

        try (CommandProcess run = index()) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.FAILED);
            assertThat(run.output()).contains("table.tsv:1");
        }
        assertThat(directory()).doesNotExist();
    }

    @Test
    void aTableThatIsNotThereIsWrongUse() throws IOException, InterruptedException {
        Files.delete(table());

        try (CommandProcess run = index()) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(Main.WRONG_USE);
        }
    }

    private void writeTable(int articles) throws IOException {
        String lines = IntStream.range(0, articles)
                .mapToObj(i -> i + "\t云江省办法" + i / 10 + "第" + (i % 10 + 1) + "条\t第" + i + "号窗口办理困难职工的申请。\n")
                .collect(Collectors.joining());
        Files.writeString(table(), lines);
    }

    private CommandProcess index() throws IOException {
        return CommandProcess.start(
                folder,
                "index",
                "--tsv",
                table().toString(),
                "--index",
                directory().toString(),
                "--json");
    }

    private int pending() {
        try (KnowledgeIndex index = open()) {
            return index.pendingEmbeddings();
        }
    }

    private KnowledgeIndex open() {
        return KnowledgeIndex.open(directory(), IndexSettings.ofDefaults());
    }

    private Path table() {
        return folder.resolve("table.tsv");
    }

    private Path directory() {
        return folder.resolve("index");
    }
}
