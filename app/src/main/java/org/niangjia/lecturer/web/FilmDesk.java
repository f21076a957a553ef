package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.DraftWording;
import org.niangjia.lecturer.internal.films.EditRefused;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.ProductionState;
import org.niangjia.lecturer.internal.films.ScriptDesk;
import org.niangjia.lecturer.internal.films.ScriptReview;
import org.niangjia.lecturer.internal.films.ScriptSheet;
import org.niangjia.lecturer.internal.films.SentenceDesk;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a script, which all its controllers give. */
@Component
class FilmDesk {

    private static final Set<Role> STAFF = Set.of(Role.EDITOR, Role.REVIEWER);
    private static final Set<Role> WRITERS = Set.of(Role.EDITOR);

    private final ScriptDesk desk;
    private final SentenceDesk sentences;
    private final DraftWording wording;
    private final ScriptReview review;
    private final Accounts accounts;
    private final Unions unions;

    FilmDesk(
            ScriptDesk desk,
            SentenceDesk sentences,
            DraftWording wording,
            ScriptReview review,
            Accounts accounts,
            Unions unions) {
        this.desk = desk;
        this.sentences = sentences;
        this.wording = wording;
        this.review = review;
        this.accounts = accounts;
        this.unions = unions;
    }

    @Bean
    static DeskArea filmsArea() {
        return new DeskArea("/desk/films", "script.area", "video", 43, STAFF);
    }

    static boolean isWriter(SignedIn person) {
        return person.hasAny(WRITERS);
    }

    /** @throws AccessDeniedException if the person may only review */
    static void requireWriter(SignedIn person) {
        if (!isWriter(person)) {
            throw new AccessDeniedException("only editors write scripts");
        }
    }

    ModelAndView page(ProductionId id, SignedIn person) {
        return page(id, person, null, null, null);
    }

    /** The page with what was typed and could not be kept. */
    ModelAndView refused(ProductionId id, SignedIn person, ScriptPage.Typed typed) {
        return page(id, person, typed, null, null);
    }

    /** The page with a figure that could not be drawn. */
    ModelAndView refused(ProductionId id, SignedIn person, ScriptPage.TypedFigure figure) {
        return page(id, person, null, figure, null);
    }

    /** The page with a problem, a key of words; with the status of a refusal. */
    ModelAndView problem(ProductionId id, SignedIn person, String problem) {
        ModelAndView page = page(id, person, null, null, problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static String problemOf(EditRefused refused) {
        return "script.refused." + refused.reason().name();
    }

    private ModelAndView page(
            ProductionId id,
            SignedIn person,
            ScriptPage.@Nullable Typed typed,
            ScriptPage.@Nullable TypedFigure figure,
            @Nullable String problem) {
        ScriptSheet sheet = desk.open(id);
        Production film = sheet.film();
        boolean wrote = review.mayNotReview(film, person.account());
        boolean inReview = film.state() == ProductionState.IN_REVIEW;
        ScriptPage page = new ScriptPage(
                sheet,
                isWriter(person) && film.state() == ProductionState.DRAFT,
                isWriter(person),
                inReview && !wrote,
                inReview && wrote,
                wording.isOffered(),
                wording.of(id).orElse(null),
                nameOf(film.author()),
                nameOf(film.reviewer()),
                unions.find(film.union()).map(UnionNode::shortName).orElse(""),
                sentences.frames(film),
                typed,
                figure,
                problem);
        return new ModelAndView("lecturer/desk-film", Map.of("script", page));
    }

    String nameOf(@Nullable AccountId account) {
        return account == null ? "" : accounts.displayNameOf(account).orElse("");
    }

    /** The names of those who are known in the scope, by account. */
    Map<AccountId, String> namesOf(List<AccountId> people) {
        return people.stream().distinct().collect(Collectors.toMap(account -> account, this::nameOf));
    }
}
