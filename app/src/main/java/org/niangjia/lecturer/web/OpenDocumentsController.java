package org.niangjia.lecturer.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.niangjia.lecturer.internal.documents.OpenShelf;
import org.niangjia.lecturer.internal.documents.Passages;
import org.niangjia.lecturer.internal.documents.Regions;
import org.niangjia.lecturer.internal.films.PublishedFilms;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.shell.NotFound;
import org.niangjia.vault.Sm3;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Documents for everybody: the list, each as a whole, and the single passage that a citation opens. */
@Controller
class OpenDocumentsController {

    private final Catalogue catalogue;
    private final OpenShelf shelf;
    private final Passages passages;
    private final Regions regions;
    private final PublishedFilms films;
    private final Clock clock;
    private final long started;

    OpenDocumentsController(
            Catalogue catalogue,
            OpenShelf shelf,
            Passages passages,
            Regions regions,
            PublishedFilms films,
            Clock clock) {
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.passages = passages;
        this.regions = regions;
        this.films = films;
        this.clock = clock;
        this.started = clock.millis();
    }

    @GetMapping("/open/documents")
    ModelAndView list() {
        return new ModelAndView("lecturer/open-documents", "documents", catalogue.inUse());
    }

    @GetMapping("/open/documents/{slug}")
    @Nullable
    ModelAndView document(
            @PathVariable String slug,
            @RequestParam(name = "version", required = false) @Nullable Integer number,
            @AuthenticationPrincipal @Nullable SignedIn person,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            WebRequest conditions) {
        Item item = shelf.find(slug, number).orElseThrow(NotFound::new);
        List<Listed> explaining = films.about(item.document().id());
        if (person == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            if (conditions.checkNotModified(tagOf(item, explaining, locale, request))) {
                return null;
            }
        }
        return new ModelAndView(
                "lecturer/open-document",
                "document",
                new OpenDocument(
                        item,
                        shelf.textOf(item.version()),
                        regions.nameOf(item.version().validity()),
                        item.version().state().inUse(),
                        item.version().validity().isOver(LocalDate.now(clock)),
                        explaining));
    }

    @GetMapping("/open/documents/{slug}/{number}/passages/{passage}")
    ModelAndView passage(@PathVariable String slug, @PathVariable int number, @PathVariable String passage) {
        Item item = shelf.find(slug, number).orElseThrow(NotFound::new);
        Passage found = passages.of(item.version().id(), passage).orElseThrow(NotFound::new);
        return new ModelAndView("lecturer/passage", "cited", new OpenPassage(item, found));
    }

    /** All that a visitor's page depends on: the version, the settings and the form token in his cookies, our release. */
    private String tagOf(Item item, List<Listed> explaining, Locale locale, HttpServletRequest request) {
        String all = String.join(
                "\n",
                item.version().id().toString(),
                item.version().state().code().name(),
                LocalDate.now(clock).toString(),
                item.document().title(),
                explaining.stream().map(film -> film.id().toString()).collect(Collectors.joining(" ")),
                locale.toLanguageTag(),
                cookiesOf(request),
                Long.toString(started));
        return "\"" + HexFormat.of().formatHex(Sm3.of(all), 0, 16) + "\"";
    }

    private static String cookiesOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining(";"));
    }
}
