package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.ChosenReading;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.ReadingChoice;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.Speaker;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single sentences of a draft. Who changes one says which he saw, by its place and mark: if it stands elsewhere by
 * now, it is changed there; if it reads otherwise, the change is refused ({@link Reason#OVERTAKEN}).
 */
@Service
public class SentenceDesk {

    /** The longest sentence, in UTF-16 units. */
    public static final int LENGTH_MAX = 200;

    private static final int BULLET_LENGTH_MAX = 60;
    private static final int BULLETS_MAX = 6;
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");
    private static final Pattern EMOJI = Pattern.compile("[\\p{IsEmoji_Presentation}\\x{FE0F}\\x{200D}]");

    private final Scripts scripts;
    private final Sources sources;

    SentenceDesk(Scripts scripts, Sources sources) {
        this.scripts = scripts;
        this.sources = sources;
    }

    /** A sentence as somebody saw it. */
    public record Seen(ProductionId film, Place place, String mark) {}

    /**
     * How a sentence is said and what is seen with it.
     *
     * @param gesture null for none of its own
     * @param expression null for none of its own
     * @param slideTitle empty for none
     * @param bullets a line each; title and bullets empty: no slide of its own
     * @param readings of characters with several
     */
    public record Direction(
            @Nullable Gesture gesture,
            @Nullable Expression expression,
            String slideTitle,
            List<String> bullets,
            List<ChosenReading> readings) {}

    /**
     * Changes what a sentence with a source says; bullets that were its words become the new ones.
     *
     * @return where it stands
     */
    @Transactional
    public Place say(Seen seen, String words, AccountId by) {
        String text = clean(words);
        return change(seen, by, (board, place) -> {
            Line line = board.at(place);
            if (line.source() == null) {
                throw new EditRefused(Reason.NOT_REVIEWED);
            }
            return board.with(place, saying(line, text));
        });
    }

    /** The sentence with other words; bullets that were its words become the new ones. */
    static Line saying(Line line, String text) {
        ScriptSentence old = line.sentence();
        Slide slide = old.slide();
        boolean own = slide != null && slide.bullets().equals(Bullets.of(old.text()));
        Slide next = slide != null && own
                ? new Slide(slide.title(), Bullets.of(text), slide.figure(), slide.numbered())
                : slide;
        return new Line(said(old, text, next), line.source());
    }

    private static ScriptSentence said(ScriptSentence old, String text, @Nullable Slide slide) {
        return new ScriptSentence(
                text,
                old.citation(),
                old.frame(),
                slide,
                old.gesture(),
                old.expression(),
                text.equals(old.text()) ? old.recording() : null,
                Carried.readings(old, text));
    }

    /** Changes how it is said and what is seen. */
    @Transactional
    public Place direct(Seen seen, Direction direction, AccountId by) {
        Slide slide = slideOf(direction);
        return change(seen, by, (board, place) -> {
            Line line = board.at(place);
            ScriptSentence old = line.sentence();
            Slide shown = slide == null || old.slide() == null
                    ? slide
                    : new Slide(
                            slide.title(),
                            slide.bullets(),
                            old.slide().figure(),
                            old.slide().numbered());
            ScriptSentence directed = new ScriptSentence(
                    old.text(),
                    old.citation(),
                    old.frame(),
                    shown,
                    direction.gesture(),
                    direction.expression(),
                    old.recording(),
                    unusual(old.text(), direction.readings()));
            return board.with(place, new Line(directed, line.source()));
        });
    }

    private static @Nullable Slide slideOf(Direction direction) {
        List<String> bullets = direction.bullets().stream()
                .map(bullet -> BLANK.matcher(bullet).replaceAll(" ").strip())
                .filter(bullet -> !bullet.isEmpty())
                .toList();
        String title = BLANK.matcher(direction.slideTitle()).replaceAll(" ").strip();
        boolean tooLong = bullets.size() > BULLETS_MAX
                || title.length() > BULLET_LENGTH_MAX
                || bullets.stream().anyMatch(bullet -> bullet.length() > BULLET_LENGTH_MAX);
        if (tooLong) {
            throw new EditRefused(Reason.SLIDE_TOO_LONG);
        }
        return title.isEmpty() && bullets.isEmpty() ? null : new Slide(title, bullets, null);
    }

    /** Those of the readings that can be chosen and are not the usual ones anyway. */
    private static List<ChosenReading> unusual(String text, List<ChosenReading> readings) {
        List<ReadingChoice> choices = Speaker.choices(text);
        return readings.stream()
                .filter(reading -> choices.stream()
                        .anyMatch(choice -> choice.at() == reading.at()
                                && choice.readings().contains(reading.pinyin())
                                && !choice.usual().equals(reading.pinyin())))
                .toList();
    }

    /** Lets a sentence with a source rest on another passage of a document in use. */
    @Transactional
    public Place cite(Seen seen, DocumentId document, String passage, AccountId by) {
        Source source = sources.inUse(document, passage).orElseThrow(NotFound::new);
        return change(seen, by, (board, place) -> {
            ScriptSentence old = board.at(place).sentence();
            return board.with(place, new Line(old.citing(source.citation()), source.ref()));
        });
    }

    /** Puts a sentence after another one; it rests on a passage of a document in use. */
    @Transactional
    public Place add(Seen after, String words, DocumentId document, String passage, AccountId by) {
        String text = clean(words);
        Source source = sources.inUse(document, passage).orElseThrow(NotFound::new);
        ScriptSentence sentence = new ScriptSentence(text, source.citation(), false, null, null, null, null);
        return next(change(after, by, (board, place) -> board.withAfter(place, new Line(sentence, source.ref()))));
    }

    /** Puts one of the reviewed sentences after another one. */
    @Transactional
    public Place addFrame(Seen after, String frame, AccountId by) {
        return next(change(after, by, (board, place) -> board.withAfter(place, frame(board, frame))));
    }

    /** Puts one of the reviewed sentences in the place of another. */
    @Transactional
    public Place replaceFrame(Seen seen, String frame, AccountId by) {
        return change(seen, by, (board, place) -> {
            if (board.at(place).source() != null) {
                throw new EditRefused(Reason.NOT_REVIEWED);
            }
            return board.with(place, frame(board, frame));
        });
    }

    private Line frame(Storyboard board, String frame) {
        if (!SayableFrames.sayable(scripts.titlesOf(board.draft())).contains(frame)) {
            throw new EditRefused(Reason.NOT_REVIEWED);
        }
        return new Line(new ScriptSentence(frame, null, true, null, null, Expression.FRIENDLY, null), null);
    }

    /** The reviewed sentences that the film may say. */
    @Transactional(readOnly = true)
    public List<String> frames(Production film) {
        return List.copyOf(SayableFrames.sayable(scripts.titlesOf(film.draft())));
    }

    /** The passages of a document in use. */
    @Transactional(readOnly = true)
    public List<Source> passages(DocumentId document) {
        return sources.inUse(document);
    }

    @Transactional
    public void remove(Seen seen, AccountId by) {
        change(seen, by, Storyboard::without);
    }

    /**
     * Moves it one place; at the edge of its scene into the next one.
     *
     * @param step -1 up, 1 down
     */
    @Transactional
    public Place move(Seen seen, int step, AccountId by) {
        List<Place> stands = new ArrayList<>();
        change(seen, by, (board, place) -> {
            Place to = board.neighbour(place, Integer.signum(step));
            stands.add(to);
            return to.equals(place) ? board : board.moved(place, to);
        });
        return stands.getFirst();
    }

    /** It and what follows it become a scene of their own. */
    @Transactional
    public void split(Seen seen, AccountId by) {
        change(seen, by, (board, place) -> place.line() == 0 ? board : board.splitAt(place));
    }

    private interface Edit {
        Storyboard apply(Storyboard board, Place place);
    }

    private Place change(Seen seen, AccountId by, Edit edit) {
        List<Place> stands = new ArrayList<>();
        scripts.change(seen.film(), by, board -> {
            Place place = Optional.ofNullable(board.find(seen.place(), seen.mark()))
                    .orElseThrow(() -> new EditRefused(Reason.OVERTAKEN));
            stands.add(place);
            return edit.apply(board, place);
        });
        return stands.getFirst();
    }

    private static Place next(Place place) {
        return new Place(place.scene(), place.line() + 1);
    }

    /**
     * The words as a sentence has them.
     *
     * @throws EditRefused if they can't be a sentence
     */
    static String clean(String words) {
        String text = BLANK.matcher(words).replaceAll(" ").strip();
        if (text.isEmpty()) {
            throw new EditRefused(Reason.EMPTY);
        }
        if (text.length() > LENGTH_MAX) {
            throw new EditRefused(Reason.TOO_LONG);
        }
        if (EMOJI.matcher(text).find()) {
            throw new EditRefused(Reason.EMOJI);
        }
        if (Speaker.sentences(text).isEmpty()) {
            throw new EditRefused(Reason.UNSPEAKABLE);
        }
        return text;
    }
}
