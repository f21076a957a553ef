package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.EditRefused;
import org.niangjia.lecturer.internal.films.Photograph;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.Storyboard.Place;
import org.niangjia.lecturer.internal.films.VoiceRecording;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a change of a script answers. A browser with scripts gets the page, of which it takes the changed sentence, or all
 * if more than it changed; without scripts, the page is opened again where the sentence stands. What could not be kept
 * stays on the page as it was typed.
 */
@Component
class FilmEdits {

    private static final String WHOLE = "#film";

    private final FilmDesk pages;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    FilmEdits(FilmDesk pages, HttpServletRequest request, HttpServletResponse response) {
        this.pages = pages;
        this.request = request;
        this.response = response;
    }

    /** Who sends the request, an editor. */
    SignedIn editor() {
        SignedIn person = person();
        FilmDesk.requireWriter(person);
        return person;
    }

    private SignedIn person() {
        Authentication authentication = (Authentication) Objects.requireNonNull(request.getUserPrincipal());
        return (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
    }

    /**
     * Makes a change of one sentence.
     *
     * @param place of the sentence, as the page showed it
     * @param words what was typed
     * @param edit gives where it stands, or null if the whole page has changed
     */
    ModelAndView change(ProductionId film, String place, String words, Supplier<@Nullable Place> edit) {
        try {
            Place stands = edit.get();
            if (!byScript()) {
                return new ModelAndView("redirect:/desk/films/" + film + (stands == null ? "" : "#line-" + stands));
            }
            if (stands == null || !stands.toString().equals(place)) {
                takeWhole(stands == null ? "line-" + place : "line-" + stands);
            }
            return pages.page(film, person());
        } catch (EditRefused refused) {
            return refused(film, place, words, FilmDesk.problemOf(refused));
        } catch (Photograph.Refused refused) {
            return refused(film, place, words, "script.photo." + refused.code());
        } catch (VoiceRecording.Refused refused) {
            return refused(film, place, words, "script.voice." + refused.code());
        } catch (Production.WrongState notNow) {
            return refused(film, place, words, "script.problem.no-draft");
        }
    }

    /** The page with a figure that could not be drawn, as it was typed. */
    ModelAndView refused(ProductionId film, ScriptPage.TypedFigure figure) {
        ModelAndView page = pages.refused(film, person(), figure);
        if (!byScript()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView refused(ProductionId film, String place, String words, String problem) {
        ModelAndView page = pages.refused(film, person(), new ScriptPage.Typed(place, words, problem));
        ScriptPage shown = (ScriptPage) Objects.requireNonNull(page.getModel().get("script"));
        if (!byScript()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else if (shown.typedForNone() != null) {
            takeWhole("film");
        }
        return page;
    }

    private boolean byScript() {
        return request.getHeader("HX-Request") != null;
    }

    private void takeWhole(String focus) {
        response.setHeader("HX-Retarget", WHOLE);
        response.setHeader("HX-Reselect", WHOLE);
        response.setHeader("HX-Reswap", "outerHTML");
        response.setHeader("HX-Trigger-After-Settle", "{\"film-focus\": \"" + focus + "\"}");
    }
}
