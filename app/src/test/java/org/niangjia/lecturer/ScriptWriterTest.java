package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.engine.knowledge.DocumentReader;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.UnreadableDocument;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.engine.studio.ScriptSentence;

/** Scripts of the demo federation's own documents. */
class ScriptWriterTest {

    private static final Path DOCUMENTS = Path.of("src/main/resources/demo/documents");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aClipCitesThePassageOfEverySentenceThatIsNoFrame(Path file) {
        SourceDocument document = read(file);

        Script clip = ScriptWriter.write(Kind.CLIP, List.of(document), "云江省总工会");

        List<ScriptSentence> told =
                clip.sentences().filter(sentence -> !sentence.frame()).toList();
        assertThat(told)
                .hasSizeBetween(2, 5)
                .allSatisfy(sentence -> assertThat(document.passages())
                        .extracting(Passage::heading)
                        .contains(Objects.requireNonNull(sentence.citation()).passage()));
        assertThat(clip.scenes().getFirst().layout()).isEqualTo(Layout.TITLE);
        assertThat(clip.scenes().getLast().layout()).isEqualTo(Layout.END);
        assertThat(Script.read(clip.json())).isEqualTo(clip);
    }

    @Test
    void aLessonHasChapters() {
        Script lesson = ScriptWriter.write(Kind.LESSON, List.of(read(DOCUMENTS.resolve("women-workers.md"))), "云江省总工会");

        assertThat(lesson.scenes().stream().filter(scene -> scene.layout() == Layout.CHAPTER))
                .hasSizeGreaterThan(1);
    }

    @Test
    void newsGoesThroughItsDocuments() {
        Script news = ScriptWriter.write(
                Kind.NEWS,
                List.of(read(DOCUMENTS.resolve("relief-guide.md")), read(DOCUMENTS.resolve("mobile-checkup.md"))),
                "云江省总工会");

        assertThat(news.scenes().stream().filter(scene -> scene.layout() == Layout.CHAPTER))
                .hasSize(2);
    }

    @Test
    void theSameDocumentGivesTheSameScript() {
        SourceDocument document = read(DOCUMENTS.resolve("unpaid-wages.md"));

        assertThat(ScriptWriter.write(Kind.CLIP, List.of(document), "云江省总工会"))
                .isEqualTo(ScriptWriter.write(Kind.CLIP, List.of(document), "云江省总工会"));
    }

    @Test
    void aDocumentThatTellsNothingIsNoFilm() {
        SourceDocument formal =
                new SourceDocument("公文办法", "", List.of(Passage.of("p1", "第一条", List.of(), "为了规范公文，制定本办法。", 0)));

        assertThatExceptionOfType(ScriptWriter.NothingToTell.class)
                .isThrownBy(() -> ScriptWriter.write(Kind.CLIP, List.of(formal), "云江省总工会"))
                .withMessageContaining("公文办法");
    }

    private static SourceDocument read(Path file) {
        try {
            return DocumentReader.ofDefaults().read(file.getFileName().toString(), file);
        } catch (UnreadableDocument | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
