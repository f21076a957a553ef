package org.niangjia.lecturer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.ChosenReading;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.SentenceDesk;
import org.niangjia.lecturer.internal.films.SentenceDesk.Seen;
import org.niangjia.lecturer.internal.films.SentenceWording;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes of single sentences. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}/sentences")
class DeskFilmSentencesController {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,4})-(-1|\\d{1,4})");
    private static final Pattern READING = Pattern.compile("(\\d{1,4}):([a-z]{1,6}[1-5])");

    private final SentenceDesk sentences;
    private final SentenceWording wording;
    private final FilmEdits edits;

    DeskFilmSentencesController(SentenceDesk sentences, SentenceWording wording, FilmEdits edits) {
        this.sentences = sentences;
        this.wording = wording;
        this.edits = edits;
    }

    /** How a sentence is said and shown, as the form sends it; readings as place and pinyin with a colon between. */
    record Directing(
            @Nullable Gesture gesture,
            @Nullable Expression expression,
            @Nullable String slideTitle,
            @Nullable String bullets,
            @Nullable List<String> reading) {

        SentenceDesk.Direction direction() {
            String lines = Objects.requireNonNullElse(bullets, "");
            return new SentenceDesk.Direction(
                    gesture,
                    expression,
                    Objects.requireNonNullElse(slideTitle, ""),
                    Arrays.asList(lines.split("\n", -1)),
                    readings());
        }

        private List<ChosenReading> readings() {
            List<ChosenReading> readings = new ArrayList<>();
            for (String each : Objects.requireNonNullElse(reading, List.<String>of())) {
                Matcher form = READING.matcher(each);
                if (form.matches()) {
                    readings.add(new ChosenReading(Integer.parseInt(form.group(1)), form.group(2)));
                }
            }
            return readings;
        }
    }

    @PostMapping("/say")
    ModelAndView say(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam(defaultValue = "") String words) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, words, () -> sentences.say(seen(film, place, mark), words, by));
    }

    @PostMapping("/frame")
    ModelAndView frame(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam String frame) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, "", () -> sentences.replaceFrame(seen(film, place, mark), frame, by));
    }

    @PostMapping("/direction")
    ModelAndView direct(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            Directing directing) {
        AccountId by = edits.editor().account();
        return edits.change(
                film, place, "", () -> sentences.direct(seen(film, place, mark), directing.direction(), by));
    }

    @PostMapping("/wording")
    ModelAndView reword(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, "", () -> wording.reword(seen(film, place, mark), by));
    }

    @PostMapping("/removal")
    ModelAndView remove(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, "", () -> {
            sentences.remove(seen(film, place, mark), by);
            return null;
        });
    }

    @PostMapping("/up")
    ModelAndView up(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        return move(film, place, mark, -1);
    }

    @PostMapping("/down")
    ModelAndView down(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        return move(film, place, mark, 1);
    }

    private ModelAndView move(ProductionId film, String place, String mark, int step) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, "", () -> sentences.move(seen(film, place, mark), step, by));
    }

    @PostMapping("/split")
    ModelAndView split(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, "", () -> {
            sentences.split(seen(film, place, mark), by);
            return null;
        });
    }

    @PostMapping("/citation")
    ModelAndView cite(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam DocumentId document,
            @RequestParam String passage) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, "", () -> sentences.cite(seen(film, place, mark), document, passage, by));
    }

    @PostMapping("/addition")
    ModelAndView add(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam DocumentId document,
            @RequestParam String passage,
            @RequestParam(defaultValue = "") String words) {
        AccountId by = edits.editor().account();
        return edits.change(
                film, place, words, () -> sentences.add(seen(film, place, mark), words, document, passage, by));
    }

    @PostMapping("/frame-addition")
    ModelAndView addFrame(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam String frame) {
        AccountId by = edits.editor().account();
        return edits.change(film, place, frame, () -> sentences.addFrame(seen(film, place, mark), frame, by));
    }

    /** @throws NotFound if it is no place */
    static Seen seen(ProductionId film, String place, String mark) {
        Matcher form = PLACE.matcher(place);
        if (!form.matches()) {
            throw new NotFound();
        }
        return new Seen(film, new Place(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))), mark);
    }
}
