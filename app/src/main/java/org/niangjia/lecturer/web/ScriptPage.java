package org.niangjia.lecturer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.ChosenReading;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.ReadingChoice;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.lecturer.internal.films.FigureDraft;
import org.niangjia.lecturer.internal.films.FilmSubject;
import org.niangjia.lecturer.internal.films.ScriptSheet;
import org.niangjia.lecturer.internal.films.ScriptSheet.Sentence;
import org.niangjia.lecturer.internal.films.WordingRun;

/**
 * The page of a script.
 *
 * @param mayEdit whether the person may change it now
 * @param mayRenew whether the person may begin a new version
 * @param mayReview whether it waits for the person's decision
 * @param mayReclaim whether the person may take it back
 * @param mayReword whether a language model may be asked for plainer words
 * @param wording the last wording of the whole draft; null if there was none
 * @param author name of who wrote or last changed it; empty for what came with the platform
 * @param reviewer name of who decided last; empty if nobody
 * @param frames the reviewed sentences that it may say
 * @param typed what could not be kept
 * @param figure a figure that could not be drawn
 * @param problem key of words for the whole page
 */
public record ScriptPage(
        ScriptSheet sheet,
        boolean mayEdit,
        boolean mayRenew,
        boolean mayReview,
        boolean mayReclaim,
        boolean mayReword,
        @Nullable WordingRun wording,
        String author,
        String reviewer,
        String union,
        List<String> frames,
        @Nullable Typed typed,
        @Nullable TypedFigure figure,
        @Nullable String problem) {

    private static final Set<String> SUBJECTS =
            Arrays.stream(FilmSubject.values()).map(Enum::name).collect(Collectors.toSet());
    private static final int PASSAGE_SHOWN = 160;

    /**
     * A sentence that could not be kept.
     *
     * @param place of the sentence, as it was seen
     * @param problem key of the words that say why
     */
    public record Typed(String place, String words, String problem) {}

    /**
     * A figure that could not be drawn.
     *
     * @param place as the page showed it
     */
    public record TypedFigure(String place, FigureDraft draft, FigureDraft.Refused refused) {

        /** Key of the words that say why. */
        public String problem() {
            return "script.chart." + refused.fault().name();
        }
    }

    /** What is to be seen in the form of a figure: as it was typed, as it is, or a new one. */
    public FigureDraft draftOf(String place, @Nullable Diagram there) {
        if (figure != null && figure.place().equals(place)) {
            return figure.draft();
        }
        return there == null ? new FigureDraft(Diagram.Kind.COUNT, "", "", "", List.of()) : FigureDraft.of(there);
    }

    /** The rows of a form: those of the figure and two more as long as there is room. */
    public static List<FigureDraft.Row> rowsOf(FigureDraft draft) {
        List<FigureDraft.Row> rows = new ArrayList<>(draft.rows());
        int count = Math.min(FigureDraft.ROWS_MAX, Math.max(draft.rows().size() + 2, 3));
        while (rows.size() < count) {
            rows.add(new FigureDraft.Row("", "", ""));
        }
        return rows;
    }

    /** A figure in words: its title, what it shows. */
    public static String inWords(Diagram figure) {
        String items = String.join("；", items(figure));
        return figure.title().isEmpty() ? items : figure.title() + "：" + items;
    }

    /** What a figure shows, in words. */
    public static List<String> items(Diagram figure) {
        return figure.items().stream()
                .map(item -> figure.kind() == Diagram.Kind.TIMELINE
                        ? item.label() + " " + (item.text() == null ? "" : item.text())
                        : item.label() + " " + FigureDraft.written(item.value()) + figure.unit())
                .toList();
    }

    public String address() {
        return "/desk/films/" + sheet.film().id();
    }

    /** What was typed for this sentence, or null. */
    public @Nullable Typed typedFor(Sentence sentence) {
        return typed != null && typed.place().equals(sentence.place().toString()) ? typed : null;
    }

    /** What was typed for a sentence that isn't there any more, or null. */
    public @Nullable Typed typedForNone() {
        return typed != null && sheet.sentences().noneMatch(sentence -> typedFor(sentence) != null) ? typed : null;
    }

    /** Key of the words for a subject; films of another release may have one that this one doesn't know. */
    public static String subject(String code) {
        return "script.subject." + (SUBJECTS.contains(code) ? code : FilmSubject.OTHER.name());
    }

    /** The characters with several readings. */
    public static List<ReadingChoice> choices(Sentence sentence) {
        return Speaker.choices(sentence.sentence().text());
    }

    /** How the character is read now. */
    public static String readingOf(Sentence sentence, ReadingChoice choice) {
        return sentence.sentence().readings().stream()
                .filter(reading -> reading.at() == choice.at())
                .map(ChosenReading::pinyin)
                .findFirst()
                .orElse(choice.usual());
    }

    /** Whether a passage is so long that its rest is folded away. */
    public static boolean isLong(String passage) {
        return passage.length() > PASSAGE_SHOWN;
    }

    /** The beginning of a long passage. */
    public static String beginning(String passage) {
        return passage.substring(0, PASSAGE_SHOWN);
    }

    /** The rest of a long passage. */
    public static String rest(String passage) {
        return passage.substring(PASSAGE_SHOWN);
    }

    /** Whether it came with the platform, so that nobody here reviewed it. */
    public boolean isUnreviewed() {
        return sheet.film().author() == null && sheet.film().reviewer() == null;
    }

    /** Number of the sentence in the film, from 1. */
    public int number(Sentence sentence) {
        return sheet.sentences().toList().indexOf(sentence) + 1;
    }

    /** Whether the estimated length lies outside the range of its kind. */
    public boolean isOutOfRange() {
        return sheet.seconds() < sheet.secondsMin() || sheet.seconds() > sheet.secondsMax();
    }

    /** Pinyin as one writes it, such as {@code zhòng}. */
    public static String spelled(String pinyin) {
        return Pinyin.written(pinyin);
    }
}
