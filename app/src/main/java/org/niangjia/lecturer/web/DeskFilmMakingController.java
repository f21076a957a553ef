package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.films.ChannelsBundle;
import org.niangjia.lecturer.internal.films.FilmMaking;
import org.niangjia.lecturer.internal.films.FilmPages;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.Publication;
import org.niangjia.lecturer.internal.films.Publication.Obstacle;
import org.niangjia.lecturer.internal.films.Rendering;
import org.niangjia.lecturer.internal.films.RenderingState;
import org.niangjia.shell.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The making of one approved film at the desk, its publication and its withdrawal: a piece of the film's page, and a page of
 * its own for a browser without scripts.
 */
@Controller
@RequestMapping("/desk/films/{film}/making")
class DeskFilmMakingController {

    private static final int REASON_MAX = 500;

    private final FilmMaking making;
    private final FilmPages pages;
    private final Publication publication;
    private final ChannelsBundle channels;
    private final MessageSource words;

    DeskFilmMakingController(
            FilmMaking making, FilmPages pages, Publication publication, ChannelsBundle channels, MessageSource words) {
        this.making = making;
        this.pages = pages;
        this.publication = publication;
        this.channels = channels;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable ProductionId film,
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece) {
        LecturerDesk.requireEditor(person);
        return view(film, null, piece);
    }

    @PostMapping
    ModelAndView order(
            @PathVariable ProductionId film,
            @RequestParam String size,
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece) {
        LecturerDesk.requireEditor(person);
        String[] wanted = size.split(" ", 2);
        FilmSize known = FilmSize.of(wanted[0]).orElseThrow(NotFound::new);
        FilmFormat format = wanted.length == 2 && wanted[1].equals("WEBM") ? FilmFormat.WEBM : FilmFormat.MP4;
        making.order(film, known, format, person.account());
        return view(film, null, piece);
    }

    @PostMapping("/{rendering}/cancellation")
    ModelAndView cancel(
            @PathVariable ProductionId film,
            @PathVariable UUID rendering,
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece) {
        LecturerDesk.requireEditor(person);
        making.cancel(film, rendering, person.account());
        return view(film, null, piece);
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable ProductionId film,
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Locale locale) {
        LecturerDesk.requireEditor(person);
        try {
            publication.publish(film, person.account(), words.getMessage("making.replaced", null, locale));
        } catch (Publication.Refused refused) {
            return view(film, refused.obstacle(), piece);
        }
        return view(film, null, piece);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable ProductionId film,
            @RequestParam String reason,
            @AuthenticationPrincipal SignedIn person,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece) {
        LecturerDesk.requireEditor(person);
        String why = reason.strip();
        if (!why.isEmpty()) {
            publication.withdraw(film, why.substring(0, Math.min(why.length(), REASON_MAX)), person.account());
        }
        return view(film, null, piece);
    }

    /** What is uploaded to WeChat Channels by hand. */
    @GetMapping("/channels.zip")
    void channels(
            @PathVariable ProductionId film, @AuthenticationPrincipal SignedIn person, HttpServletResponse response)
            throws IOException {
        LecturerDesk.requireEditor(person);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"channels.zip\"");
        channels.write(film, response.getOutputStream());
    }

    /** Somebody else was faster: the piece shows how it stands. */
    @ExceptionHandler({Production.WrongState.class, DuplicateKeyException.class})
    String doneAlready(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "redirect:" + path.substring(0, path.indexOf("/making")) + "/making";
    }

    private ModelAndView view(ProductionId id, @Nullable Obstacle obstacle, boolean piece) {
        List<Rendering> renderings = making.of(id);
        return new ModelAndView(
                piece ? "lecturer/film-making" : "lecturer/film-making-page",
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
