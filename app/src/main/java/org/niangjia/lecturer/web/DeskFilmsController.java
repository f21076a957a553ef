package org.niangjia.lecturer.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.ScriptWriter;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.films.FilmList;
import org.niangjia.lecturer.internal.films.FilmSubject;
import org.niangjia.lecturer.internal.films.ProductionState;
import org.niangjia.lecturer.internal.films.ScriptDesk;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The films at the desk, and the beginning of a new one. */
@Controller
@RequestMapping("/desk/films")
class DeskFilmsController {

    private static final int DOCUMENTS_MAX = 8;

    private final FilmList films;
    private final ScriptDesk desk;
    private final FilmDesk pages;
    private final Catalogue catalogue;
    private final Unions unions;

    DeskFilmsController(FilmList films, ScriptDesk desk, FilmDesk pages, Catalogue catalogue, Unions unions) {
        this.films = films;
        this.desk = desk;
        this.pages = pages;
        this.catalogue = catalogue;
        this.unions = unions;
    }

    /** The filters of the list. */
    public enum Filter {
        ALL,
        DRAFT,
        IN_REVIEW,
        APPROVED,
        PUBLISHED,
        STALE,
        WITHDRAWN;

        Set<ProductionState> states() {
            return switch (this) {
                case ALL -> EnumSet.allOf(ProductionState.class);
                case DRAFT -> EnumSet.of(ProductionState.DRAFT);
                case IN_REVIEW -> EnumSet.of(ProductionState.IN_REVIEW);
                case APPROVED -> EnumSet.of(ProductionState.APPROVED, ProductionState.RENDERED);
                case PUBLISHED -> EnumSet.of(ProductionState.PUBLISHED);
                case STALE -> EnumSet.complementOf(EnumSet.of(ProductionState.WITHDRAWN));
                case WITHDRAWN -> EnumSet.of(ProductionState.WITHDRAWN);
            };
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "ALL") Filter show, @AuthenticationPrincipal SignedIn person) {
        List<FilmList.Item> items = films.of(show.states(), show == Filter.STALE);
        FilmsPage page = new FilmsPage(
                items,
                pages.namesOf(items.stream()
                        .map(FilmList.Item::author)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()),
                items.stream().map(FilmList.Item::union).distinct().collect(Collectors.toMap(id -> id, this::nameOf)),
                show.name(),
                counts(),
                FilmDesk.isWriter(person));
        return new ModelAndView("lecturer/desk-films", "films", page);
    }

    private Map<String, Long> counts() {
        List<FilmList.Count> counted = films.counts();
        return Arrays.stream(Filter.values())
                .collect(Collectors.toMap(
                        Filter::name,
                        filter -> filter == Filter.STALE
                                ? films.staleCount()
                                : counted.stream()
                                        .filter(count -> filter.states().contains(count.state()))
                                        .mapToLong(FilmList.Count::films)
                                        .sum()));
    }

    private String nameOf(UnionId union) {
        return unions.find(union).map(UnionNode::shortName).orElse("");
    }

    @GetMapping("/new")
    ModelAndView begin(
            @RequestParam(defaultValue = "CLIP") Kind kind,
            @RequestParam(defaultValue = "") List<DocumentId> document,
            @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        return form(new NewFilm(kind, document, FilmSubject.OTHER, catalogue.inUse(), null), HttpStatus.OK);
    }

    /** Writes the first draft and opens it. */
    @PostMapping
    ModelAndView write(
            @RequestParam Kind kind,
            @RequestParam(defaultValue = "") List<DocumentId> document,
            @RequestParam(defaultValue = "OTHER") FilmSubject subject,
            @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        String problem = problemOf(kind, document);
        if (problem == null) {
            try {
                return new ModelAndView("redirect:/desk/films/" + desk.write(kind, document, subject, person));
            } catch (ScriptWriter.NothingToTell nothing) {
                problem = "script.new.obstacle." + nothing.obstacle().name();
            } catch (NotFound withdrawn) {
                problem = "script.new.gone";
            }
        }
        return form(new NewFilm(kind, document, subject, catalogue.inUse(), problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable String problemOf(Kind kind, List<DocumentId> documents) {
        if (documents.isEmpty()) {
            return "script.new.none";
        }
        if (documents.size() > 1 && kind != Kind.NEWS) {
            return "script.new.one";
        }
        return documents.size() > DOCUMENTS_MAX ? "script.new.many" : null;
    }

    private static ModelAndView form(NewFilm form, HttpStatus status) {
        ModelAndView page = new ModelAndView("lecturer/desk-film-new", "form", form);
        page.setStatus(status);
        return page;
    }
}
