package org.niangjia.lecturer.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Slide;
import org.niangjia.engine.studio.SpeechUnavailable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.ScriptDesk;
import org.niangjia.lecturer.internal.films.ScriptSheet;
import org.niangjia.lecturer.internal.films.Stills;
import org.niangjia.lecturer.internal.films.Storyboard;
import org.niangjia.lecturer.internal.speech.Signatures;
import org.niangjia.lecturer.internal.speech.SpeechProperties;
import org.niangjia.lecturer.internal.speech.SpokenWords;
import org.niangjia.lecturer.web.PreviewPage.Cue;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A script as it will be seen and heard: played by the live avatar, and single pictures drawn by the engine. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}")
class DeskFilmPreviewController {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ScriptDesk desk;
    private final Stills stills;
    private final Signatures signatures;
    private final SpeechProperties speech;

    DeskFilmPreviewController(ScriptDesk desk, Stills stills, Signatures signatures, SpeechProperties speech) {
        this.desk = desk;
        this.stills = stills;
        this.signatures = signatures;
        this.speech = speech;
    }

    @GetMapping("/preview")
    ModelAndView play(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        ScriptSheet sheet = desk.open(film);
        Script script = sheet.film().draft().script();
        Storyboard board = Storyboard.of(sheet.film().draft());
        List<Cue> cues = new ArrayList<>();
        for (ScriptSheet.Scene scene : sheet.scenes()) {
            Storyboard.Shot shot = board.shots().get(scene.index());
            for (ScriptSheet.Sentence sentence : scene.sentences()) {
                Slide slide = shot.slideAt(sentence.place().line());
                cues.add(cue("/desk/films/" + film, cues.size() + 1, scene, sentence, slide, script, person));
            }
        }
        return new ModelAndView(
                "lecturer/desk-film-preview",
                "preview",
                new PreviewPage("/desk/films/" + film, script.title(), script.producer(), cues));
    }

    private Cue cue(
            String film,
            int number,
            ScriptSheet.Scene scene,
            ScriptSheet.Sentence sentence,
            @Nullable Slide slide,
            Script script,
            SignedIn person) {
        String recorded = sentence.sentence().recording() == null
                ? null
                : film + "/sentences/recorded?place=" + sentence.place() + "&mark=" + sentence.mark();
        SpokenWords words = new SpokenWords(
                sentence.sentence().text().strip(), sentence.sentence().readings());
        return new Cue(
                number,
                scene.index(),
                scene.mark(),
                sentence.place().line(),
                scene.scene(),
                Objects.requireNonNullElse(scene.scene().setting(), script.setting()),
                sentence.sentence(),
                speech.on() ? signatures.sign(words.signed(), SpeechController.listener(person)) : null,
                words.writtenReadings(),
                recorded,
                slide);
    }

    /** The scene as the film will have it; the mark is part of the address, so that a browser may keep the picture. */
    @GetMapping("/scenes/{scene}/still-{mark:[0-9a-f]{16}}.png")
    ResponseEntity<byte[]> still(@PathVariable ProductionId film, @PathVariable int scene, @PathVariable String mark) {
        return kept(stills.of(film, scene, mark));
    }

    /** The slide or figure that stands there while a sentence is said; as {@link #still}. */
    @GetMapping("/scenes/{scene}/slide-{line}-{mark:[0-9a-f]{16}}.png")
    ResponseEntity<byte[]> slide(
            @PathVariable ProductionId film,
            @PathVariable int scene,
            @PathVariable int line,
            @PathVariable String mark) {
        return kept(stills.slide(film, scene, mark, line));
    }

    private static ResponseEntity<byte[]> kept(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(png);
    }

    /** No font, no voice: the page says so in the picture's place. */
    @ExceptionHandler({FilmFailed.class, SpeechUnavailable.class})
    ResponseEntity<Void> cannotBeDrawn() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
