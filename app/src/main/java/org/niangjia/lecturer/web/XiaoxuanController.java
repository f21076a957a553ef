package org.niangjia.lecturer.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.lecturer.internal.conversation.Asker;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.conversation.Exchanges;
import org.niangjia.lecturer.internal.conversation.Lecturer;
import org.niangjia.lecturer.internal.conversation.Question;
import org.niangjia.lecturer.internal.conversation.QuestionRate;
import org.niangjia.lecturer.internal.documents.IndexKeeper;
import org.niangjia.lecturer.internal.films.PublishedFilms;
import org.niangjia.lecturer.internal.model.Rewording;
import org.niangjia.lecturer.internal.speech.Signatures;
import org.niangjia.lecturer.internal.speech.SpeechProperties;
import org.niangjia.lecturer.web.AnswerStream.Event;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The conversation with 小宣. Visitors may ask too; of them nothing is kept. A browser with scripts gets the answer as a
 * stream of events, one without gets it as a page.
 */
@Controller
class XiaoxuanController {

    private static final int REMEMBERED_MAX = 2;
    private static final int REMEMBERED_LENGTH_MAX = 200;

    private final Lecturer lecturer;
    private final Exchanges exchanges;
    private final QuestionRate rate;
    private final PendingQuestion pending;
    private final IndexKeeper keeper;
    private final Rewording rewording;
    private final PublishedFilms films;
    private final TemplateEngine templates;
    private final int conversationDays;
    private final @Nullable Signatures signatures;

    XiaoxuanController(
            Lecturer lecturer,
            Exchanges exchanges,
            QuestionRate rate,
            PendingQuestion pending,
            IndexKeeper keeper,
            Rewording rewording,
            PublishedFilms films,
            TemplateEngine templates,
            LecturerProperties properties,
            Signatures signatures,
            SpeechProperties speech) {
        this.lecturer = lecturer;
        this.exchanges = exchanges;
        this.rate = rate;
        this.pending = pending;
        this.keeper = keeper;
        this.rewording = rewording;
        this.films = films;
        this.templates = templates;
        this.conversationDays = properties.conversationDays();
        this.signatures = speech.on() ? signatures : null;
    }

    @GetMapping("/xiaoxuan")
    ModelAndView open(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String film,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request) {
        SignedIn worker = workerOf(person);
        String typed = q.isEmpty() && worker != null ? pending.take(request.getSession()) : q;
        return page(kept(worker), typed, null, List.of(), person, asked(film));
    }

    /** Where one comes back to after changing the type size on an answer's page. */
    @GetMapping("/xiaoxuan/questions")
    String afterAnAnswer() {
        return "redirect:/xiaoxuan";
    }

    @PostMapping("/xiaoxuan/questions")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String film,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request) {
        String problem = problemOf(q, person, request);
        SignedIn worker = workerOf(person);
        List<String> remembered = worker == null ? rememberable(beforeOf(request)) : List.of();
        return accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
                ? stream(q, remembered, problem, person, asked(film))
                : answer(q, remembered, problem, person, asked(film));
    }

    private ModelAndView stream(
            String q,
            List<String> before,
            @Nullable String problem,
            @Nullable SignedIn person,
            @Nullable FilmAsked film) {
        SignedIn worker = workerOf(person);
        if (problem != null) {
            Event event = new Event("problem", "lecturer/problem", Map.of("problem", problem));
            return new ModelAndView(new AnswerStream(templates, Stream.of(event)));
        }
        Exchange exchange = lecturer.ask(new Question(q), askerOf(worker, before, film));
        List<String> remembered = worker == null ? remember(before, exchange) : List.of();
        Stream<Event> events = ReplyEvents.of(exchange, remembered, aloud(person));
        return new ModelAndView(new AnswerStream(templates, Stream.concat(whence(film, exchange), events)));
    }

    /** Says before the answer whether the film's documents give it. */
    private static Stream<Event> whence(@Nullable FilmAsked film, Exchange exchange) {
        return film == null
                ? Stream.of()
                : film.answered(exchange).stream()
                        .map(near -> new Event(
                                "film", "lecturer/film-answered", Map.of("title", film.title(), "near", near)));
    }

    private ModelAndView answer(
            String q,
            List<String> before,
            @Nullable String problem,
            @Nullable SignedIn person,
            @Nullable FilmAsked film) {
        SignedIn worker = workerOf(person);
        if (problem != null) {
            return page(kept(worker), q, problem, before, person, film);
        }
        Exchange exchange = lecturer.ask(new Question(q), askerOf(worker, before, film));
        return worker == null
                ? page(List.of(exchange), "", null, remember(before, exchange), person, film)
                : new ModelAndView("redirect:/xiaoxuan" + (film == null ? "" : "?film=" + film.slug()) + "#latest");
    }

    /** Not by Spring's binding, which would cut a question at its commas. */
    private static List<String> beforeOf(HttpServletRequest request) {
        String[] values = request.getParameterValues("before");
        return values == null ? List.of() : List.of(values);
    }

    private static Asker askerOf(@Nullable SignedIn worker, List<String> before, @Nullable FilmAsked film) {
        return new Asker(worker == null ? null : worker.account(), before, film == null ? Set.of() : film.versions());
    }

    /** The film of that address, if there is one now. */
    private @Nullable FilmAsked asked(String film) {
        return film.isEmpty()
                ? null
                : films.at(film)
                        .map(found -> new FilmAsked(film, found.title(), Set.copyOf(films.documentsOf(film))))
                        .orElse(null);
    }

    /** The page of somebody of whom nothing is kept remembers what a follow-up needs, and nothing else does. */
    private static List<String> remember(List<String> before, Exchange exchange) {
        return exchange.reply().canGoOn() ? rememberable(append(before, exchange.understood())) : before;
    }

    private static List<String> append(List<String> before, String last) {
        return Stream.concat(before.stream(), Stream.of(last)).toList();
    }

    private static List<String> rememberable(List<String> questions) {
        List<String> fitting = questions.stream()
                .filter(question -> !question.isBlank() && question.length() <= REMEMBERED_LENGTH_MAX)
                .toList();
        return fitting.subList(Math.max(0, fitting.size() - REMEMBERED_MAX), fitting.size());
    }

    @PostMapping("/xiaoxuan/clear")
    String clear(@AuthenticationPrincipal @Nullable SignedIn person) {
        SignedIn worker = workerOf(person);
        if (worker != null) {
            exchanges.clear(worker.account());
        }
        return "redirect:/xiaoxuan";
    }

    private @Nullable String problemOf(String typed, @Nullable SignedIn person, HttpServletRequest request) {
        String question = Question.clean(typed);
        if (question.isEmpty()) {
            return "xiaoxuan.problem.empty";
        }
        if (question.length() > Question.LENGTH_MAX) {
            return "xiaoxuan.problem.too-long";
        }
        boolean allowed =
                person == null ? rate.allowsAddress(request.getRemoteAddr()) : rate.allowsAccount(person.getName());
        return allowed ? null : "xiaoxuan.problem.too-many";
    }

    private List<Exchange> kept(@Nullable SignedIn worker) {
        return worker == null ? List.of() : exchanges.last(worker.account());
    }

    private ModelAndView page(
            List<Exchange> shown,
            String typed,
            @Nullable String problem,
            List<String> before,
            @Nullable SignedIn person,
            @Nullable FilmAsked film) {
        int days = workerOf(person) == null ? 0 : conversationDays;
        return new ModelAndView(
                "lecturer/xiaoxuan",
                "talk",
                new Talk(
                        shown,
                        typed,
                        problem,
                        before,
                        days,
                        Question.LENGTH_MAX,
                        aloud(person),
                        film,
                        rewording.leavesTheMachine(),
                        keeper.work()));
    }

    private Aloud aloud(@Nullable SignedIn person) {
        return new Aloud(signatures, SpeechController.listener(person), false);
    }

    static @Nullable SignedIn workerOf(@Nullable SignedIn person) {
        return person == null || person.isStaff() ? null : person;
    }
}
