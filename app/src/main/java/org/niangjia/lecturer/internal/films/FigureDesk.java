package org.niangjia.lecturer.internal.films;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.ScriptSentence;
import org.niangjia.engine.studio.Slide;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.Storyboard.Line;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the figures of a draft. A figure fills the picture of its scene, or stands on the slide of a sentence: before the
 * first line of a scene ({@link Place} with line -1 and the scene's mark) or at the sentence.
 */
@Service
public class FigureDesk {

    private final Scripts scripts;
    private final Versions versions;

    FigureDesk(Scripts scripts, Versions versions) {
        this.scripts = scripts;
        this.versions = versions;
    }

    /**
     * Draws a figure, in the place of one that stands there.
     *
     * @throws FigureDraft.Refused if it can't be drawn as typed
     * @throws EditRefused if somebody changed the place, or it is a card
     */
    @Transactional
    public void draw(Seen seen, FigureDraft typed, AccountId by) {
        Diagram figure = typed.read();
        scripts.change(seen.film(), by, board -> with(board, found(board, seen), figure));
    }

    /** Takes a figure away; the sentences stay. */
    @Transactional
    public void remove(Seen seen, AccountId by) {
        scripts.change(seen.film(), by, board -> with(board, found(board, seen), null));
    }

    /**
     * The draft as it would be with a figure, which changes nothing.
     *
     * @throws FigureDraft.Refused if it can't be drawn as typed
     */
    @Transactional(readOnly = true)
    public Draft tried(Seen seen, FigureDraft typed) {
        Storyboard board = Storyboard.of(
                versions.within(seen.film()).orElseThrow(NotFound::new).draft());
        return with(board, found(board, seen), typed.read()).draft();
    }

    private static Place found(Storyboard board, Seen seen) {
        Place place = seen.place().line() < 0
                ? new Place(board.findScene(seen.place().scene(), seen.mark()), -1)
                : board.find(seen.place(), seen.mark());
        if (place == null || place.scene() < 0) {
            throw new EditRefused(Reason.OVERTAKEN);
        }
        return place;
    }

    private static Storyboard with(Storyboard board, Place place, @Nullable Diagram figure) {
        return place.line() < 0 ? ofScene(board, place.scene(), figure) : ofSlide(board, place, figure);
    }

    private static Storyboard ofScene(Storyboard board, int index, @Nullable Diagram figure) {
        Storyboard.Shot shot = board.shots().get(index);
        if (shot.isCard()) {
            throw new EditRefused(Reason.CARD);
        }
        ScriptScene old = shot.scene();
        Layout without = old.layout() == Layout.FIGURE ? Layout.BESIDE : old.layout();
        return board.withScene(
                index,
                new ScriptScene(
                        figure == null ? without : Layout.FIGURE,
                        old.title(),
                        old.subtitle(),
                        old.setting(),
                        figure,
                        old.photo(),
                        old.sentences()));
    }

    private static Storyboard ofSlide(Storyboard board, Place place, @Nullable Diagram figure) {
        Line line = board.at(place);
        ScriptSentence old = line.sentence();
        Slide slide = old.slide();
        Slide shown = slide == null
                ? figure == null ? null : new Slide(figure.title(), List.of(), figure)
                : new Slide(slide.title(), slide.bullets(), figure, slide.numbered());
        boolean blank = shown != null
                && shown.figure() == null
                && shown.bullets().isEmpty()
                && shown.title().isEmpty();
        return board.with(place, new Line(old.withSlide(blank ? null : shown), line.source()));
    }
}
