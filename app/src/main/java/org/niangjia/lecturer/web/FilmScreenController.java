package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.films.PublishedFilms;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.QrPicture;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Films on a big screen in a hall: one after the other, without anybody who presses anything. */
@Controller
class FilmScreenController {

    private final PublishedFilms films;
    private final Unions unions;
    private final FilmAddresses addresses;
    private final MessageSource words;

    FilmScreenController(PublishedFilms films, Unions unions, FilmAddresses addresses, MessageSource words) {
        this.films = films;
        this.unions = unions;
        this.addresses = addresses;
        this.words = words;
    }

    /**
     * A film to play.
     *
     * @param id changes with each version
     * @param code the QR code of its page, and how many modules wide it is
     */
    record Item(String id, String title, String kind, String union, String video, String code, int codeSize) {}

    @GetMapping("/open/films/screen")
    ModelAndView screen(@RequestParam(required = false) @Nullable UnionId union) {
        return new ModelAndView(
                "lecturer/open-film-screen",
                "list",
                "/open/films/screen.json" + (union == null ? "" : "?union=" + union));
    }

    /** What is played: landscape films, the newest first. What its sources no longer say is not shown in a hall. */
    @GetMapping(path = "/open/films/screen.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Item> list(@RequestParam(required = false) @Nullable UnionId union, HttpServletRequest request) {
        String base = addresses.base(request);
        return films.all().stream()
                .filter(film -> !film.stale())
                .filter(film -> union == null || film.union().equals(union))
                .filter(film -> !film.main().size().portrait())
                .map(film -> item(film, base))
                .toList();
    }

    private Item item(Listed film, String base) {
        QrPicture code = QrPicture.of(base + FilmAddresses.page(film));
        return new Item(
                film.id().toString(),
                film.title(),
                words.getMessage("screening.kind." + film.kind().name(), null, Locale.SIMPLIFIED_CHINESE),
                unions.find(film.union()).map(UnionNode::name).orElse(""),
                FilmAddresses.video(film, film.main()),
                code.path(),
                code.size());
    }
}
