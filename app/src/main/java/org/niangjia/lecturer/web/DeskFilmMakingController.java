package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.FilmMaking;
import org.niangjia.lecturer.internal.films.FilmPages;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.Publication;
import org.niangjia.lecturer.internal.films.Publication.Obstacle;
import org.niangjia.lecturer.internal.films.RenderingState;
import org.niangjia.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The making of one approved film at the desk, its publication and its withdrawal: a piece of the film's page. */
@Controller
@RequestMapping("/desk/films/{film}/making")
class DeskFilmMakingController {

    private static final int REASON_MAX = 500;

    private final FilmMaking making;
    private final FilmPages pages;
    private final Publication publication;
    private final MessageSource words;

    DeskFilmMakingController(FilmMaking making, FilmPages pages, Publication publication, MessageSource words) {
        this.making = making;
        this.pages = pages;
        this.publication = publication;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        return view(film, null);
    }

    @PostMapping
    ModelAndView order(
            @PathVariable ProductionId film, @RequestParam String size, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        String[] wanted = size.split(" ", 2);
        FilmSize known = FilmSize.of(wanted[0]).orElseThrow(NotFound::new);
        FilmFormat format = wanted.length == 2 && wanted[1].equals("WEBM") ? FilmFormat.WEBM : FilmFormat.MP4;
        making.order(film, known, format, person.account());
        return view(film, null);
    }

    @PostMapping("/{rendering}/cancellation")
    ModelAndView cancel(
            @PathVariable ProductionId film, @PathVariable UUID rendering, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        making.cancel(film, rendering, person.account());
        return view(film, null);
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person, Locale locale) {
        LecturerDesk.requireEditor(person);
        try {
            publication.publish(film, person.account(), words.getMessage("making.replaced", null, locale));
        } catch (Publication.Refused refused) {
            return view(film, refused.obstacle());
        }
        return view(film, null);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable ProductionId film, @RequestParam String reason, @AuthenticationPrincipal SignedIn person) {
        LecturerDesk.requireEditor(person);
        String why = reason.strip();
        if (!why.isEmpty()) {
            publication.withdraw(film, why.substring(0, Math.min(why.length(), REASON_MAX)), person.account());
        }
        return view(film, null);
    }

    /** Somebody else was faster: the piece shows how it stands. */
    @ExceptionHandler({Production.WrongState.class, DuplicateKeyException.class})
    String doneAlready(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "redirect:" + path.substring(0, path.indexOf("/making")) + "/making";
    }

    private ModelAndView view(ProductionId id, @Nullable Obstacle obstacle) {
        var renderings = making.of(id);
        return new ModelAndView(
                "lecturer/film-making",
                "view",
                new FilmMakingView(
                        pages.production(id),
                        renderings,
                        renderings.stream()
                                .filter(rendering -> rendering.state() == RenderingState.WAITING)
                                .collect(Collectors.toMap(rendering -> rendering.id(), making::before)),
                        pages.files(id),
                        pages.isStale(id),
                        obstacle));
    }
}
