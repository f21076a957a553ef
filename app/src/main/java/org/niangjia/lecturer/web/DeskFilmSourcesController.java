package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.films.PassageRef;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.ScriptDesk;
import org.niangjia.lecturer.internal.films.ScriptSheet;
import org.niangjia.lecturer.internal.films.ScriptSheet.Sentence;
import org.niangjia.lecturer.internal.films.SentenceDesk;
import org.niangjia.lecturer.internal.films.Source;
import org.niangjia.shell.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an editor chooses what a sentence rests on, or what is said next. */
@Controller
class DeskFilmSourcesController {

    private static final int SHOWN_MAX = 60;

    private final ScriptDesk desk;
    private final SentenceDesk sentences;
    private final Catalogue catalogue;

    DeskFilmSourcesController(ScriptDesk desk, SentenceDesk sentences, Catalogue catalogue) {
        this.desk = desk;
        this.sentences = sentences;
        this.catalogue = catalogue;
    }

    @GetMapping("/desk/films/{film:[0-9a-f-]+}/sources")
    ModelAndView choose(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam(defaultValue = "false") boolean adding,
            @RequestParam(required = false) @Nullable DocumentId document,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal SignedIn person) {
        FilmDesk.requireWriter(person);
        ScriptSheet sheet = desk.open(film);
        Sentence sentence = sheet.sentences()
                .filter(each -> each.place().toString().equals(place))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Catalogue.Item> documents = catalogue.inUse();
        DocumentId chosen = Optional.ofNullable(document)
                .or(() ->
                        Optional.ofNullable(sentence.source()).map(Source::ref).map(PassageRef::document))
                .or(() -> sheet.sentences()
                        .map(Sentence::source)
                        .filter(Objects::nonNull)
                        .map(source -> Objects.requireNonNull(source).ref().document())
                        .findFirst())
                .orElseGet(() -> documents.getFirst().document().id());
        String query = q.strip();
        List<Source> found = sentences.passages(chosen).stream()
                .filter(passage -> query.isEmpty() || (passage.heading() + passage.text()).contains(query))
                .toList();
        return new ModelAndView(
                "lecturer/desk-film-sources",
                "sources",
                new SourcesPage(
                        "/desk/films/" + film,
                        place,
                        mark,
                        adding,
                        sentence.sentence().text(),
                        query,
                        documents,
                        chosen,
                        found.subList(0, Math.min(found.size(), SHOWN_MAX)),
                        found.size() > SHOWN_MAX,
                        adding ? sentences.frames(sheet.film()) : List.of()));
    }
}
