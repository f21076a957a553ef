package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.EditRefused;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.ScriptDesk;
import org.niangjia.lecturer.internal.films.ScriptReview;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A script as a whole: to read, to take changes back, and its way through the review. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}")
class DeskFilmController {

    private static final String OVERTAKEN = "script.problem.overtaken";

    private final FilmDesk pages;
    private final ScriptDesk desk;
    private final ScriptReview review;

    DeskFilmController(FilmDesk pages, ScriptDesk desk, ScriptReview review) {
        this.pages = pages;
        this.desk = desk;
        this.review = review;
    }

    @GetMapping
    ModelAndView open(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        return pages.page(film, person);
    }

    /** What the script's documents say that no sentence can; a part of the page, which asks for it when it is there. */
    @GetMapping("/left-out")
    ModelAndView leftOut(@PathVariable ProductionId film) {
        return new ModelAndView("lecturer/desk-film-left-out", "documents", desk.leftOut(film));
    }

    /** @param edition that the page showed */
    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable ProductionId film, @RequestParam int edition, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        return step(film, person, () -> desk.undo(film, edition, person.account()));
    }

    /** @param edition that the page showed */
    @PostMapping("/redo")
    ModelAndView redo(
            @PathVariable ProductionId film, @RequestParam int edition, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        return step(film, person, () -> desk.redo(film, edition, person.account()));
    }

    private ModelAndView step(ProductionId film, SignedIn person, Runnable deed) {
        try {
            deed.run();
            return to(film);
        } catch (EditRefused overtaken) {
            return pages.problem(film, person, OVERTAKEN);
        }
    }

    /** Writes the sentences of a draft anew whose passages read otherwise now. */
    @PostMapping("/renewal")
    ModelAndView renew(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        desk.renew(film, person.account());
        return to(film);
    }

    @PostMapping("/versions")
    ModelAndView next(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        return to(review.renew(film, person.account()));
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        try {
            review.submit(film, person.account());
            return to(film);
        } catch (ScriptReview.NotSupported unsupported) {
            return pages.problem(film, person, "script.problem.unsupported");
        }
    }

    @PostMapping("/reclaim")
    ModelAndView reclaim(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        review.reclaim(film, person.account());
        return to(film);
    }

    /** @param digest of the draft that the page showed */
    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable ProductionId film, @RequestParam String digest, @AuthenticationPrincipal SignedIn person) {
        try {
            review.approve(film, digest, person.account());
            return to(film);
        } catch (ScriptReview.NotSupported stale) {
            return pages.problem(film, person, "script.problem.stale");
        } catch (ScriptReview.ReadOtherwise changed) {
            return pages.problem(film, person, OVERTAKEN);
        } catch (Production.OwnScript own) {
            return pages.problem(film, person, "script.problem.own");
        }
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            @PathVariable ProductionId film,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn person) {
        if (note.isBlank() || note.length() > ScriptReview.NOTE_LENGTH_MAX) {
            return pages.problem(film, person, "script.problem.note");
        }
        try {
            review.sendBack(film, note, person.account());
            return to(film);
        } catch (Production.OwnScript own) {
            return pages.problem(film, person, "script.problem.own");
        }
    }

    /** Somebody else was faster: the page shows how it stands. */
    @ExceptionHandler(Production.WrongState.class)
    String doneAlready(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "redirect:" + path.substring(0, path.lastIndexOf('/'));
    }

    private static ModelAndView to(ProductionId film) {
        return new ModelAndView("redirect:/desk/films/" + film);
    }
}
