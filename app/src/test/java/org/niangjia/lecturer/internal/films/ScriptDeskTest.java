package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.studio.ChosenReading;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.ScriptWriter;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.ScriptSheet.Sentence;
import org.niangjia.shell.NotFound;

/** Scripts are written from documents and changed sentence by sentence. */
class ScriptDeskTest extends FilmTest {

    @Test
    void aFirstDraftSaysNothingThatItsSourcesDont() {
        ScriptSheet sheet = sheet(draft());
        assertThat(sheet.unsupported()).isEmpty();
        assertThat(sheet.stale()).isEmpty();
        assertThat(sheet.doubtfulScenes()).isEmpty();
        assertThat(sheet.sentences().map(each -> each.sentence().text())).contains("今天说说《" + title + "》。");
    }

    @Test
    void theDraftsOfAllDocumentsOfThePlatformAreSupported() {
        SignedIn writer = ofProvince(author);
        List<String> found = new ArrayList<>();
        for (Catalogue.Item item : catalogue.inUse()) {
            if (item.version().uploadedBy() == null) {
                found.addAll(findingsOf(Kind.LESSON, item.document().id(), writer));
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> findingsOf(Kind kind, DocumentId document, SignedIn writer) {
        try {
            ScriptSheet sheet =
                    as(writer, () -> desk.open(desk.write(kind, List.of(document), FilmSubject.OTHER, writer)));
            return Stream.concat(
                            sheet.unsupported().stream()
                                    .map(each -> each.sentence().text()
                                            + each.doubts()
                                            + each.slideDoubts()
                                            + each.sentence().slide()),
                            sheet.doubtfulScenes().stream()
                                    .map(each -> each.scene().title()
                                            + each.doubts()
                                            + each.figureDoubts()
                                            + each.scene().figure()))
                    .toList();
        } catch (ScriptWriter.NothingToTell nothing) {
            return List.of();
        }
    }

    @Test
    void aChangedSumIsMarkedWithWhatIsSaidAndWhatIsWritten() {
        ProductionId film = draft();
        say(film, "二百元", "连续值守满三十天的会员，每月可以领取三百元的雾天津贴。");
        Sentence sentence = sentence(film, "三百元");
        assertThat(sentence.isUnsupported()).isTrue();
        assertThat(sentence.doubts())
                .anySatisfy(doubt -> assertThat(doubt.reason()).isEqualTo(Guard.Reason.NUMBER))
                .anySatisfy(doubt -> assertThat(doubt.said() + doubt.written()).contains("三百元", "二百元"));
    }

    @Test
    void theBulletsFollowTheSentence() {
        ProductionId film = draft();
        say(film, "二百元", "连续值守灯塔满三十天的，每月可以领取二百元的雾天津贴。");
        assertThat(sentence(film, "二百元").slideDoubts()).isEmpty();
    }

    @Test
    void aSlideThatShowsAnotherSumIsMarked() {
        ProductionId film = draft();
        Sentence sentence = sentence(film, "二百元");
        does(
                ofProvince(author),
                () -> sentences.direct(
                        seen(film, sentence),
                        new SentenceDesk.Direction(Gesture.POINT, Expression.GLAD, "能领多少", List.of("每月五百元"), List.of()),
                        author.account()));
        Sentence directed = sentence(film, "二百元");
        assertThat(directed.slideDoubts()).isNotEmpty();
        assertThat(directed.sentence().gesture()).isEqualTo(Gesture.POINT);
    }

    @Test
    void aChosenReadingStaysWithItsCharacter() {
        ProductionId film = draft();
        say(film, "十五日内", "会员应当在值守结束后十五日内向所在工会重新提出申请。");
        Sentence sentence = sentence(film, "重新");
        int at = sentence.sentence().text().indexOf("重");
        does(
                ofProvince(author),
                () -> sentences.direct(
                        seen(film, sentence),
                        new SentenceDesk.Direction(null, null, "", List.of(), List.of(new ChosenReading(at, "zhong4"))),
                        author.account()));
        assertThat(sentence(film, "重新").sentence().readings()).containsExactly(new ChosenReading(at, "zhong4"));
        say(film, "重新", "值守结束后十五日内向所在工会重新提出申请。");
        assertThat(sentence(film, "重新").sentence().readings())
                .containsExactly(new ChosenReading("值守结束后十五日内向所在工会".length(), "zhong4"));
    }

    @Test
    void whatTwoChangeAtOnceIsBothKeptIfItIsNotTheSameSentence() {
        ProductionId film = draft();
        Sentence one = sentence(film, "二百元");
        Sentence other = sentence(film, "十五日内");
        does(ofProvince(author), () -> sentences.say(seen(film, one), "值守灯塔满三十天，每月可以领取二百元的雾天津贴。", author.account()));
        does(ofProvince(reviewer), () -> sentences.say(seen(film, other), "值守结束后十五日内向所在工会提出申请。", reviewer.account()));
        assertThat(sheet(film).sentences().map(each -> each.sentence().text()))
                .contains("值守灯塔满三十天，每月可以领取二百元的雾天津贴。", "值守结束后十五日内向所在工会提出申请。");
    }

    @Test
    void ofManyWhoChangeTheSameSentenceAtOnceOneDoesAndTheOthersAreTold() throws Exception {
        ProductionId film = draft();
        Sentence sentence = sentence(film, "十五日内");
        List<Callable<Boolean>> editors = IntStream.range(0, 6)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    try {
                        String words = "值守结束后十五日内提出申请" + "啊".repeat(number + 1) + "。";
                        does(ofProvince(author), () -> sentences.say(seen(film, sentence), words, author.account()));
                        return true;
                    } catch (EditRefused refused) {
                        assertThat(refused.reason()).isEqualTo(Reason.OVERTAKEN);
                        return false;
                    }
                })
                .toList();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(all.invokeAll(editors).stream().map(Future::resultNow)).containsOnlyOnce(true);
        }
    }

    @Test
    void changesAreTakenBackOneAfterTheOtherAndDoneAgain() {
        ProductionId film = draft();
        Draft first = sheet(film).film().draft();
        say(film, "二百元", "值守灯塔满三十天，每月可以领取二百元的雾天津贴。");
        Draft second = sheet(film).film().draft();
        Sentence gone = sentence(film, "会员证");
        does(ofProvince(author), () -> sentences.remove(seen(film, gone), author.account()));
        Draft third = sheet(film).film().draft();
        undo(film);
        assertThat(sheet(film).film().draft()).isEqualTo(second);
        undo(film);
        assertThat(sheet(film).film().draft()).isEqualTo(first);
        assertThat(sheet(film).undo()).isFalse();
        redo(film);
        redo(film);
        assertThat(sheet(film).film().draft()).isEqualTo(third);
        assertThat(sheet(film).redo()).isFalse();
    }

    private void undo(ProductionId film) {
        int edition = sheet(film).film().edition();
        does(ofProvince(author), () -> desk.undo(film, edition, author.account()));
    }

    private void redo(ProductionId film) {
        int edition = sheet(film).film().edition();
        does(ofProvince(author), () -> desk.redo(film, edition, author.account()));
    }

    @Test
    void sentencesMoveWithinTheirSceneAndIntoTheNext() {
        ProductionId film = draft();
        Sentence greeting = sentence(film, "大家好");
        does(ofProvince(author), () -> sentences.move(seen(film, greeting), 1, author.account()));
        assertThat(sentence(film, "大家好").place()).isEqualTo(new Storyboard.Place(0, 1));
        Sentence second = sentence(film, "大家好");
        does(ofProvince(author), () -> sentences.move(seen(film, second), 1, author.account()));
        assertThat(sentence(film, "大家好").place()).isEqualTo(new Storyboard.Place(1, 0));
    }

    @Test
    void aSceneThatLosesItsLastSentenceGoes() {
        ProductionId film = draft();
        int before = sheet(film).scenes().size();
        Sentence only = sentence(film, "二百元");
        does(ofProvince(author), () -> sentences.remove(seen(film, only), author.account()));
        assertThat(sheet(film).scenes()).hasSize(before - 1);
    }

    @Test
    void onlyReviewedSentencesAreSaidWithoutASource() {
        ProductionId film = draft();
        Sentence greeting = sentence(film, "大家好");
        SentenceDesk.Seen seen = seen(film, greeting);
        assertThatExceptionOfType(EditRefused.class)
                .isThrownBy(
                        () -> does(ofProvince(author), () -> sentences.replaceFrame(seen, "工资翻倍。", author.account())))
                .matches(refused -> refused.reason() == Reason.NOT_REVIEWED);
        assertThatExceptionOfType(EditRefused.class)
                .isThrownBy(() -> does(ofProvince(author), () -> sentences.say(seen, "工资翻倍。", author.account())))
                .matches(refused -> refused.reason() == Reason.NOT_REVIEWED);
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "'  \u0007 ',EMPTY", "领补贴😀啦,EMOJI", "……——,UNSPEAKABLE"})
    void whatCannotBeSaidIsRefused(String words, Reason reason) {
        ProductionId film = draft();
        assertThatExceptionOfType(EditRefused.class)
                .isThrownBy(() -> say(film, "二百元", words))
                .matches(refused -> refused.reason() == reason);
    }

    @Test
    void aSentenceOfTwoThousandCharactersIsRefused() {
        ProductionId film = draft();
        assertThatExceptionOfType(EditRefused.class)
                .isThrownBy(() -> say(film, "二百元", "津".repeat(2_000)))
                .matches(refused -> refused.reason() == Reason.TOO_LONG);
    }

    @Test
    void aDocumentWithoutAPointIsRefusedInWords() {
        DocumentId document = document("本办法由灯塔岛解释。");
        assertThatThrownBy(() -> as(
                        ofProvince(author),
                        () -> desk.write(Kind.CLIP, List.of(document), FilmSubject.OTHER, ofProvince(author))))
                .isInstanceOf(ScriptWriter.NothingToTell.class);
    }

    @Test
    void aStoryIsProposedFromTheDocumentsOwnSentences() {
        DocumentId document = document("守灯人老海今年五十八岁，在灯塔上守了三十年。他把每一次雾笛都记在本子上。", "有一年台风，他连续值守四天四夜，引导十二条渔船进港。");
        ProductionId film = as(
                ofProvince(author),
                () -> desk.write(Kind.STORY, List.of(document), FilmSubject.HONOUR, ofProvince(author)));
        ScriptSheet sheet = sheet(film);
        assertThat(sheet.unsupported()).isEmpty();
        assertThat(sheet.sentences().map(each -> each.sentence().text())).contains("他把每一次雾笛都记在本子上。");
    }

    @Test
    void aFilmOfAnotherCountyIsNotFound() {
        DocumentId document = document(ALLOWANCE, DEADLINE, PAPERS);
        SignedIn one = ofCounty(author, 0);
        ProductionId film = as(one, () -> desk.write(Kind.CLIP, List.of(document), FilmSubject.RELIEF, one));
        assertThat(as(one, () -> desk.open(film).film().id())).isEqualTo(film);
        assertThatThrownBy(() -> as(ofCounty(reviewer, 1), () -> desk.open(film)))
                .isInstanceOf(NotFound.class);
    }
}
