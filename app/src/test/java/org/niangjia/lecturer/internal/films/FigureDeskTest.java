package org.niangjia.lecturer.internal.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Diagram.Kind;
import org.niangjia.engine.studio.Layout;
import org.niangjia.lecturer.internal.films.FigureDraft.Fault;
import org.niangjia.lecturer.internal.films.FigureDraft.Row;
import org.niangjia.lecturer.internal.films.ScriptSheet.Scene;
import org.niangjia.lecturer.internal.films.ScriptSheet.Sentence;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures of a script are drawn, changed and taken away; their numbers are held against the sources like words. */
class FigureDeskTest extends FilmTest {

    @Autowired
    private FigureDesk figures;

    @Test
    void aFigureOfWhatTheSourceSaysIsSupported() {
        ProductionId film = draft();
        draw(film, count("雾天津贴", "200", "元"));
        Scene scene = sceneOf(film, ALLOWANCE);
        assertThat(scene.scene().layout()).isEqualTo(Layout.FIGURE);
        assertThat(scene.figureDoubts()).isEmpty();
        submit(film);
    }

    @Test
    void aNumberThatStandsInNoCitedSentenceIsMarkedAndKeepsTheScriptFromTheReview() {
        ProductionId film = draft();
        draw(film, count("雾天津贴", "300", "元"));
        assertThat(sceneOf(film, ALLOWANCE).figureDoubts())
                .anySatisfy(doubt -> assertThat(doubt.reason()).isEqualTo(Guard.Reason.NUMBER));
        assertThatExceptionOfType(ScriptReview.NotSupported.class).isThrownBy(() -> submit(film));
    }

    @Test
    void aStepOfATimelineIsHeldAgainstTheSourceAsWell() {
        ProductionId film = draft();
        draw(film, DEADLINE, steps("十五日内", "向所在工会提出申请"));
        assertThat(sceneOf(film, DEADLINE).figureDoubts()).isEmpty();
        draw(film, DEADLINE, steps("五十日内", "向所在工会提出申请"));
        assertThat(sceneOf(film, DEADLINE).figureDoubts()).isNotEmpty();
    }

    @Test
    void theFigureOnASlideIsChangedThereAndMarkedAtItsSentence() {
        ProductionId film = draft();
        Sentence sentence = sentence(film, ALLOWANCE);
        draw(seen(film, sentence), count("津贴", "300", "元"));
        Sentence changed = sentence(film, ALLOWANCE);
        assertThat(changed.sentence().slide()).isNotNull();
        assertThat(changed.slideDoubts())
                .anySatisfy(doubt -> assertThat(doubt.reason()).isEqualTo(Guard.Reason.NUMBER));
        draw(seen(film, changed), count("津贴", "200", "元"));
        assertThat(sentence(film, ALLOWANCE).slideDoubts()).isEmpty();
    }

    @Test
    void aFigureThatIsTakenAwayLeavesItsSentences() {
        ProductionId film = draft();
        draw(film, count("雾天津贴", "200", "元"));
        Seen there = of(film, sceneOf(film, ALLOWANCE));
        does(ofProvince(author), () -> figures.remove(there, author.account()));
        Scene scene = sceneOf(film, ALLOWANCE);
        assertThat(scene.scene().figure()).isNull();
        assertThat(scene.scene().layout()).isNotEqualTo(Layout.FIGURE);
    }

    @Test
    void whatIsTriedIsNotKept() {
        ProductionId film = draft();
        Seen there = of(film, sceneOf(film, ALLOWANCE));
        Draft tried = as(ofProvince(author), () -> figures.tried(there, count("雾天津贴", "200", "元")));
        assertThat(tried.script().scenes().get(there.place().scene()).layout()).isEqualTo(Layout.FIGURE);
        assertThat(sceneOf(film, ALLOWANCE).scene().layout()).isNotEqualTo(Layout.FIGURE);
    }

    @Test
    void aCardHasNoFigure() {
        ProductionId film = draft();
        Scene title = sheet(film).scenes().getFirst();
        assertThatExceptionOfType(EditRefused.class)
                .isThrownBy(() -> draw(of(film, title), count("雾天津贴", "200", "元")))
                .extracting(EditRefused::reason)
                .isEqualTo(EditRefused.Reason.CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT,津贴,两百,,NO_NUMBER",
        "COUNT,津贴,-5,,NEGATIVE",
        "COUNT,津贴,1e99,,NO_NUMBER",
        "COUNT,津贴,9999999999999,,TOO_LARGE",
        "COUNT,,5,,LABEL_MISSING",
        "COUNT,津贴津贴津贴津贴津贴津贴津贴津贴津贴,5,,TOO_LONG",
        "TIMELINE,第一步,,,STEP_WITHOUT_TEXT",
        "BARS,津贴,5,,TWO_AT_LEAST",
        "SHARE,津贴,120,,MORE_THAN_WHOLE",
        "COUNT,,,,EMPTY"
    })
    void whatCannotBeDrawnIsRefusedWithTheReason(Kind kind, String label, String value, String text, Fault fault) {
        Row row = new Row(orEmpty(label), orEmpty(value), orEmpty(text));
        FigureDraft typed = new FigureDraft(kind, "", "", "", List.of(row));
        assertThatExceptionOfType(FigureDraft.Refused.class)
                .isThrownBy(typed::read)
                .extracting(FigureDraft.Refused::fault)
                .isEqualTo(fault);
    }

    @Test
    void aFigureIsTypedAgainAsItWasRead() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("一月", "１，２００．５０", ""));
        rows.add(new Row("", " ", ""));
        rows.add(new Row("二月", "3000000", "多了"));
        Diagram figure = new FigureDraft(Kind.BARS, "人次", "人", "", rows).read();
        assertThat(figure.items()).extracting(Diagram.Item::value).containsExactly(1200.5, 3_000_000.0);
        assertThat(FigureDraft.of(figure).rows()).extracting(Row::value).containsExactly("1200.5", "3000000");
    }

    private static String orEmpty(String typed) {
        return typed == null ? "" : typed;
    }

    private static FigureDraft count(String label, String value, String unit) {
        return new FigureDraft(Kind.COUNT, "", unit, "", List.of(new Row(label, value, "")));
    }

    private static FigureDraft steps(String label, String text) {
        return new FigureDraft(Kind.TIMELINE, "", "", "", List.of(new Row(label, "", text)));
    }

    private void draw(ProductionId film, FigureDraft figure) {
        draw(film, ALLOWANCE, figure);
    }

    private void draw(ProductionId film, String sentence, FigureDraft figure) {
        draw(of(film, sceneOf(film, sentence)), figure);
    }

    private void draw(Seen seen, FigureDraft figure) {
        does(ofProvince(author), () -> figures.draw(seen, figure, author.account()));
    }

    private static Seen of(ProductionId film, Scene scene) {
        return new Seen(film, new Place(scene.index(), -1), scene.mark());
    }

    private Scene sceneOf(ProductionId film, String words) {
        return sheet(film).scenes().get(sentence(film, words).place().scene());
    }
}
