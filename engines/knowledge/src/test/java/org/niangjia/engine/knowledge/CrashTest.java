package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final IndexSettings SETTINGS = IndexSettings.ofDefaults();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasPutBeforeAKillIsThereAfterIt() throws Exception {
        Process process = givenAProcessThatPutsAndEmbedsForEver();
        try (BufferedReader words = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(words.readLine()).isEqualTo("put");
            assertThat(words.readLine()).isEqualTo("embedded");
        }
        process.destroyForcibly().waitFor();

        try (KnowledgeIndex index = KnowledgeIndex.open(folder, SETTINGS, new CountingEmbedder())) {
            assertThat(index.documents())
                    .singleElement()
                    .satisfies(document -> assertThat(document.passages()).isEqualTo(8));
            assertThat(index.search("婚假", 1)).hasSize(1);
            index.embedPending(ProgressListener.none(), () -> false);
            assertThat(index.pendingEmbeddings()).isZero();
        }
    }

    @Test
    void aVectorThatWasCutOffIsEmbeddedAgain() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder, SETTINGS, new CountingEmbedder())) {
            index.put("leave", GivenDocument.leaveRules());
            index.embedPending(ProgressListener.none(), () -> false);
        }
        Path vectors = folder.resolve("vectors.bin");
        try (var file = Files.newByteChannel(vectors, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(vectors) - 5);
        }

        try (KnowledgeIndex index = KnowledgeIndex.open(folder, SETTINGS, new CountingEmbedder())) {
            assertThat(index.pendingEmbeddings()).isEqualTo(1);
            assertThat(index.embedPending(ProgressListener.none(), () -> false)).isEqualTo(1);
        }
    }

    private Process givenAProcessThatPutsAndEmbedsForEver() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Busy.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Puts a document again and again, another text each time, until it is killed. */
    static final class Busy {

        private Busy() {}

        public static void main(String[] arguments) {
            KnowledgeIndex index = KnowledgeIndex.open(Path.of(arguments[0]), SETTINGS, new CountingEmbedder());
            for (int days = 1; ; days++) {
                index.put("leave", GivenDocument.read(GivenDocument.LEAVE_RULES.replace("十三天", days + "天")));
                if (days == 1) {
                    System.out.println("put");
                }
                index.embedPending(ProgressListener.none(), () -> false);
                if (days == 1) {
                    System.out.println("embedded");
                }
            }
        }
    }
}
