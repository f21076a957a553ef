package org.niangjia.lecturer.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.EditRefused;
import org.niangjia.lecturer.internal.films.FigureDesk;
import org.niangjia.lecturer.internal.films.FigureDraft;
import org.niangjia.lecturer.internal.films.FigureDraft.Row;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.Stills;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures of scenes and slides: to draw, to take away, and to look at before they are kept. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}/figures")
class DeskFilmFiguresController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final FigureDesk figures;
    private final Stills stills;
    private final FilmEdits edits;
    private final MessageSource words;

    DeskFilmFiguresController(FigureDesk figures, Stills stills, FilmEdits edits, MessageSource words) {
        this.figures = figures;
        this.stills = stills;
        this.edits = edits;
        this.words = words;
    }

    /** A figure as the form sends it, a label, value and text for each row. */
    record Drawing(
            Diagram.Kind kind,
            @Nullable String title,
            @Nullable String unit,
            @Nullable String note,
            @Nullable List<String> label,
            @Nullable List<String> value,
            @Nullable List<String> text) {

        FigureDraft draft() {
            List<Row> rows = new ArrayList<>();
            int count = Math.min(FigureDraft.ROWS_MAX, label == null ? 0 : label.size());
            for (int index = 0; index < count; index++) {
                rows.add(new Row(at(label, index), at(value, index), at(text, index)));
            }
            return new FigureDraft(kind, given(title), given(unit), given(note), rows);
        }

        private static String at(@Nullable List<String> column, int index) {
            return column == null || index >= column.size() ? "" : given(column.get(index));
        }

        private static String given(@Nullable String words) {
            return Objects.requireNonNullElse(words, "");
        }
    }

    @PostMapping
    ModelAndView draw(
            @PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark, Drawing drawing) {
        AccountId by = edits.editor().account();
        FigureDraft draft = drawing.draft();
        Seen seen = DeskFilmSentencesController.seen(film, place, mark);
        try {
            return change(seen, () -> figures.draw(seen, draft, by));
        } catch (FigureDraft.Refused refused) {
            return edits.refused(film, new ScriptPage.TypedFigure(place, draft, refused));
        }
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        Seen seen = DeskFilmSentencesController.seen(film, place, mark);
        return change(seen, () -> figures.remove(seen, by));
    }

    private ModelAndView change(Seen seen, Runnable edit) {
        return edits.change(seen.film(), "scene-" + seen.place().scene(), "", () -> {
            edit.run();
            return null;
        });
    }

    /** The picture of the scene with the figure as it is typed; nothing is kept. */
    @PostMapping("/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark, Drawing drawing) {
        edits.editor();
        Seen seen = DeskFilmSentencesController.seen(film, place, mark);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(stills.tried(
                        film,
                        figures.tried(seen, drawing.draft()).script(),
                        seen.place().scene()));
    }

    /** What is typed can't be drawn yet: in words, in the place of the picture. */
    @ExceptionHandler(FigureDraft.Refused.class)
    ResponseEntity<String> refused(FigureDraft.Refused refused, Locale locale) {
        String problem = words.getMessage(
                "script.chart." + refused.fault().name(), new Object[] {refused.row(), refused.typed()}, locale);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(PLAIN)
                .body(problem);
    }

    @ExceptionHandler(EditRefused.class)
    ResponseEntity<String> overtaken(EditRefused refused, Locale locale) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(PLAIN)
                .body(words.getMessage(FilmDesk.problemOf(refused), null, locale));
    }

    /** No font, no voice. */
    @ExceptionHandler({FilmFailed.class, SpeechUnavailable.class})
    ResponseEntity<Void> cannotBeDrawn() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
