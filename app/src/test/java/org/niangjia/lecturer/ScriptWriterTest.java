package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.engine.knowledge.DocumentReader;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.SourceDocument;
import org.niangjia.engine.knowledge.UnreadableDocument;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.lecturer.internal.script.Frames;

/** Scripts of the demo federation's own documents. */
class ScriptWriterTest {

    private static final Path DOCUMENTS = Path.of("src/main/resources/demo/documents");

    /** What tells a story has no duties, deadlines and places to go, of which clips and lessons are made. */
    private static final String STORY = "model-worker.md";

    private static final String UNION = "云江省总工会";
    private static final String[] NUMERALS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(file -> !file.endsWith(STORY)).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aClipTellsNothingThatItsPassagesDoNot(Path file) {
        SourceDocument document = read(file);
        for (Kind kind : List.of(Kind.CLIP, Kind.LESSON)) {
            Script script = ScriptWriter.write(kind, List.of(document), UNION);

            assertThat(script.sentences().filter(sentence -> !sentence.frame()))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(sentence -> assertThat(guard(document, sentence)
                                    .check(sentence.text())
                                    .doubts())
                            .as(sentence.text())
                            .isEmpty());
            assertThat(Script.read(script.json())).isEqualTo(script);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aFigureShowsTheNumbersOfItsSentenceOnly(Path file) {
        Script lesson = ScriptWriter.write(Kind.LESSON, List.of(read(file)), UNION);

        for (ScriptScene scene : lesson.scenes()) {
            String said = String.join(
                    "", scene.sentences().stream().map(ScriptSentence::text).toList());
            figures(scene).flatMap(figure -> figure.items().stream()).forEach(item -> {
                if (item.value() > 0) {
                    assertThat(said).containsAnyOf(digits(item.value()), chinese((int) item.value()), "两");
                }
                assertThat(said).contains(item.label(), Objects.requireNonNullElse(item.text(), ""));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aSlideShowsTheWordsOfItsSentencesOnly(Path file) {
        Script clip = ScriptWriter.write(Kind.CLIP, List.of(read(file)), UNION);

        for (ScriptScene scene : clip.scenes()) {
            String said = String.join(
                    "", scene.sentences().stream().map(ScriptSentence::text).toList());
            assertThat(scene.sentences().stream()
                            .flatMap(sentence -> Stream.ofNullable(sentence.slide()))
                            .flatMap(slide -> slide.bullets().stream()))
                    .allSatisfy(bullet -> assertThat(said).contains(bullet));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void framesComeFromTheReviewedList(Path file) {
        Script clip = ScriptWriter.write(Kind.CLIP, List.of(read(file)), UNION);
        List<Pattern> reviewed = Frames.texts()
                .map(text -> Pattern.compile(Pattern.quote(text).replace("{}", "\\E.+\\Q")))
                .toList();

        assertThat(clip.sentences().filter(ScriptSentence::frame))
                .allSatisfy(frame -> assertThat(reviewed)
                        .anySatisfy(text -> assertThat(frame.text()).matches(text)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aClipIsNotOfOneLayoutAllAlong(Path file) {
        List<Layout> layouts = ScriptWriter.write(Kind.CLIP, List.of(read(file)), UNION).scenes().stream()
                .map(ScriptScene::layout)
                .toList();

        assertThat(layouts).startsWith(Layout.TITLE, Layout.PERSON).endsWith(Layout.END);
        assertThat(layouts.stream().distinct()).hasSizeGreaterThan(4);
        for (int index = 2; index < layouts.size(); index++) {
            assertThat(layouts.subList(index - 1, index + 1)).as("%s", layouts).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachKindTakesItsTime(Path file) {
        List<SourceDocument> document = List.of(read(file));

        for (Kind kind : List.of(Kind.CLIP, Kind.ANNOUNCEMENT)) {
            assertThat(ScriptWriter.write(kind, document, UNION).estimatedSeconds())
                    .isBetween(kind.secondsMin(), kind.secondsMax());
        }
        assertThat(ScriptWriter.write(Kind.LESSON, document, UNION).estimatedSeconds())
                .isBetween(Kind.CLIP.secondsMax(), Kind.LESSON.secondsMax());
    }

    @Test
    void newsOverFourDocumentsTakesItsTime() {
        List<SourceDocument> documents = Stream.of(
                        "relief-guide.md", "mobile-checkup.md", "legal-aid.md", "classroom.md")
                .map(name -> read(DOCUMENTS.resolve(name)))
                .toList();

        assertThat(ScriptWriter.write(Kind.NEWS, documents, UNION).estimatedSeconds())
                .isBetween(Kind.NEWS.secondsMin(), Kind.NEWS.secondsMax());
    }

    @Test
    void aLessonHasChapters() {
        Script lesson = ScriptWriter.write(Kind.LESSON, List.of(read(DOCUMENTS.resolve("women-workers.md"))), UNION);

        assertThat(lesson.scenes().stream().filter(scene -> scene.layout() == Layout.CHAPTER))
                .hasSizeGreaterThan(1);
    }

    @Test
    void theStepsOfAProcedureAreSaidOneByOne() {
        Script clip = ScriptWriter.write(Kind.CLIP, List.of(read(DOCUMENTS.resolve("relief-guide.md"))), UNION);

        assertThat(clip.sentences().map(ScriptSentence::text))
                .containsSubsequence("那现在可以怎么做呢？", "本人向所在工会提出申请，交材料。", "工会初审，上门走访。", "公示。");
    }

    @Test
    void newsGoesThroughItsDocuments() {
        Script news = ScriptWriter.write(
                Kind.NEWS,
                List.of(read(DOCUMENTS.resolve("relief-guide.md")), read(DOCUMENTS.resolve("mobile-checkup.md"))),
                UNION);

        assertThat(news.scenes().stream().filter(scene -> scene.layout() == Layout.CHAPTER))
                .hasSize(2);
    }

    @Test
    void aStoryIsToldInItsOwnSentencesBetweenPhotographs() {
        SourceDocument document = read(DOCUMENTS.resolve(STORY));
        Script story = ScriptWriter.illustrated(
                ScriptWriter.write(Kind.STORY, List.of(document), UNION), List.of("a.jpg", "b.jpg"));

        assertThat(story.sentences().filter(sentence -> !sentence.frame()))
                .hasSizeGreaterThan(8)
                .allSatisfy(sentence -> assertThat(document.passages())
                        .anyMatch(passage -> passage.text().contains(sentence.text())));
        assertThat(story.scenes().stream().map(ScriptScene::photo).filter(Objects::nonNull))
                .containsExactly("a.jpg", "b.jpg");
        assertThat(story.scenes().getFirst().layout()).isEqualTo(Layout.TITLE);
        assertThat(story.scenes().getLast().layout()).isEqualTo(Layout.END);
    }

    @Test
    void aStoryHasNoMorePhotographsThanScenes() {
        Script story = ScriptWriter.write(Kind.STORY, List.of(document("老海的故事", "老海守了三十年灯塔。")), UNION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScriptWriter.illustrated(story, List.of("a.jpg", "b.jpg")))
                .withMessageContaining("1 scenes of the story");
    }

    @Test
    void theRowsOfATableAreInNoFilm() {
        SourceDocument table = document("补助标准", "档次 | 金额\n一档 | 500元\n二档 | 300元\n职工可以按照上表申请补助，一年一次。");

        for (Kind kind : Kind.values()) {
            assertThat(ScriptWriter.write(kind, List.of(table), UNION).sentences())
                    .as(kind.name())
                    .noneMatch(sentence -> sentence.text().contains("|"));
        }
    }

    @Test
    void theSameDocumentGivesTheSameScript() {
        SourceDocument document = read(DOCUMENTS.resolve("unpaid-wages.md"));

        assertThat(ScriptWriter.write(Kind.CLIP, List.of(document), UNION))
                .isEqualTo(ScriptWriter.write(Kind.CLIP, List.of(document), UNION));
    }

    @Test
    void aDocumentThatTellsNothingIsNoFilm() {
        assertNothingToTell(document("公文办法", "为了规范公文，制定本办法。"), "nothing in it concerns its reader");
    }

    @Test
    void aTitleAloneIsNoFilm() {
        assertNothingToTell(document("职工帮扶办法", "职工帮扶办法"), "nothing in it concerns its reader");
    }

    @Test
    void aDocumentInAnotherLanguageIsNoFilm() {
        assertNothingToTell(
                document("Leave", "Employees are entitled to 5 days of paid annual leave after one year."),
                "not in Chinese");
    }

    @Test
    void aSentenceThatNobodyListensToIsLeftOut() {
        String long2000 = "职工可以申请" + "困难帮扶和互助保障、".repeat(200) + "体检。";
        SourceDocument document = document("帮扶办法", long2000 + "\n职工结婚的，享受婚假十三天。\n职工可以向所在工会申请困难帮扶。");

        assertThat(ScriptWriter.write(Kind.CLIP, List.of(document), UNION).sentences())
                .allSatisfy(sentence -> assertThat(sentence.text()).hasSizeLessThan(150));
    }

    private static void assertNothingToTell(SourceDocument document, String reason) {
        assertThatExceptionOfType(ScriptWriter.NothingToTell.class)
                .isThrownBy(() -> ScriptWriter.write(Kind.CLIP, List.of(document), UNION))
                .withMessageContaining(reason)
                .withMessageContaining(document.title());
    }

    private static SourceDocument document(String title, String text) {
        return new SourceDocument(title, "", List.of(Passage.of("p1", "第一条", List.of(), text, 0)));
    }

    private static Stream<Diagram> figures(ScriptScene scene) {
        return Stream.concat(
                Stream.ofNullable(scene.figure()),
                scene.sentences().stream()
                        .flatMap(sentence -> Stream.ofNullable(sentence.slide()))
                        .flatMap(slide -> Stream.ofNullable(slide.figure())));
    }

    private static Guard guard(SourceDocument document, ScriptSentence sentence) {
        String heading = Objects.requireNonNull(sentence.citation()).passage();
        Passage passage = document.passages().stream()
                .filter(each -> each.heading().equals(heading))
                .findFirst()
                .orElseThrow();
        return Guard.over(List.of(new Cited(document.title(), heading, passage.text())));
    }

    private static String digits(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Below a hundred. */
    private static String chinese(int value) {
        if (value <= 10 || value > 99) {
            return value <= 10 ? NUMERALS[value] : digits(value);
        }
        return (value < 20 ? "" : NUMERALS[value / 10]) + "十" + NUMERALS[value % 10];
    }

    private static SourceDocument read(Path file) {
        try {
            return DocumentReader.ofDefaults().read(file.getFileName().toString(), file);
        } catch (UnreadableDocument | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
