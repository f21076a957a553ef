package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.films.FilmPages;
import org.niangjia.lecturer.internal.films.FilmPages.Said;
import org.niangjia.lecturer.internal.films.FilmPages.Told;
import org.niangjia.lecturer.internal.films.PlayRate;
import org.niangjia.lecturer.internal.films.PublishedFilms;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.niangjia.shell.QrPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Films for everybody: the list, and each with its player, its text and what it rests on. */
@Controller
@RequestMapping("/open/films")
class OpenFilmsController {

    private static final int DESCRIPTION_MAX = 120;
    private static final Duration CARD_KEPT = Duration.ofMinutes(5);

    private final PublishedFilms films;
    private final FilmPages pages;
    private final Unions unions;
    private final PlayRate rate;
    private final FilmAddresses addresses;
    private final FilmCards cards;

    OpenFilmsController(
            PublishedFilms films,
            FilmPages pages,
            Unions unions,
            PlayRate rate,
            FilmAddresses addresses,
            FilmCards cards) {
        this.films = films;
        this.pages = pages;
        this.unions = unions;
        this.rate = rate;
        this.addresses = addresses;
        this.cards = cards;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable UnionId union) {
        List<Listed> all = films.all();
        Map<UnionId, String> names = new LinkedHashMap<>();
        all.forEach(film -> names.computeIfAbsent(film.union(), this::nameOf));
        Set<String> subjects = all.stream().map(Listed::subject).collect(Collectors.toCollection(TreeSet::new));
        List<Listed> chosen = all.stream()
                .filter(film -> subject == null || film.subject().equals(subject))
                .filter(film -> union == null || film.union().equals(union))
                .toList();
        return new ModelAndView(
                "lecturer/open-films", "list", new FilmList(chosen, subjects, names, subject, union, films.toCome()));
    }

    @GetMapping("/{slug}")
    ModelAndView film(@PathVariable String slug, HttpServletRequest request) {
        Listed film = films.at(slug).orElse(null);
        if (film == null) {
            return gone(slug);
        }
        Told told = pages.of(film.id());
        String base = addresses.base(request);
        String address = base + FilmAddresses.page(film);
        return new ModelAndView(
                "lecturer/open-film",
                "view",
                new FilmView(
                        film,
                        nameOf(film.union()),
                        told.production().draft().script().producer(),
                        told.production().reviewer() != null,
                        told.chapters(),
                        told.parts(),
                        pages.files(film.id()),
                        address,
                        base,
                        description(told),
                        QrPicture.of(address)));
    }

    /** What the open page asks for again and again: whether the film still says what its sources say. */
    @GetMapping("/{slug}/notice")
    ModelAndView notice(@PathVariable String slug, @RequestParam String shown) {
        Listed film = films.at(slug).orElse(null);
        return new ModelAndView(
                "lecturer/open-film-notice",
                Map.of(
                        "stale", film != null && film.stale(),
                        "withdrawn", film == null,
                        "newer", film != null && !film.id().toString().equals(shown)));
    }

    /** The picture by which the film is shared. */
    @GetMapping(path = "/{slug}/card.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> card(@PathVariable String slug, HttpServletRequest request) throws IOException {
        Listed film = films.at(slug).orElseThrow(NotFound::new);
        byte[] picture = cards.of(film, addresses.base(request) + FilmAddresses.page(film));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(CARD_KEPT).cachePublic())
                .body(picture);
    }

    @PostMapping("/{slug}/plays")
    ResponseEntity<Void> played(@PathVariable String slug, HttpServletRequest request) {
        if (rate.counts(request.getRemoteAddr(), slug)) {
            films.played(slug);
        }
        return ResponseEntity.noContent().build();
    }

    private ModelAndView gone(String slug) {
        if (!films.wasAt(slug)) {
            throw new NotFound();
        }
        ModelAndView answer = new ModelAndView("lecturer/open-film-gone");
        answer.setStatus(HttpStatus.GONE);
        return answer;
    }

    private String nameOf(UnionId union) {
        return unions.find(union).map(UnionNode::name).orElse("");
    }

    /** What is said with a source, as far as it fits. */
    static String description(Told told) {
        String said = told.parts().stream()
                .flatMap(part -> part.sentences().stream())
                .filter(sentence -> sentence.source() != null)
                .map(Said::text)
                .collect(Collectors.joining());
        return said.length() <= DESCRIPTION_MAX ? said : said.substring(0, DESCRIPTION_MAX - 1) + "…";
    }
}
