package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletResponse;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.DraftWording;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.WordingRun;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The wording of a whole draft by the language model: a part of the film's page, which takes it from there. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}/wording")
class DeskFilmWordingController {

    private final FilmDesk pages;
    private final DraftWording wording;

    DeskFilmWordingController(FilmDesk pages, DraftWording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /** The page, with a word to its script as soon as the sentences have changed. */
    @GetMapping
    ModelAndView open(
            @PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        if (wording.of(film).map(WordingRun::state).orElse(null) == WordingRun.State.DONE) {
            response.setHeader("HX-Trigger-After-Settle", "film-worded");
        }
        return pages.page(film, person);
    }

    @PostMapping
    ModelAndView begin(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        wording.begin(film, person.account());
        return to(film);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        wording.cancel(film);
        return to(film);
    }

    /** Somebody else was faster: the page shows how it stands. */
    @ExceptionHandler(Production.WrongState.class)
    ModelAndView doneAlready(@PathVariable ProductionId film) {
        return to(film);
    }

    private static ModelAndView to(ProductionId film) {
        return new ModelAndView("redirect:/desk/films/" + film);
    }
}
