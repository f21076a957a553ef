package org.niangjia.lecturer.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.lecturer.internal.conversation.Exchanges;
import org.niangjia.lecturer.internal.conversation.Exchanges.Exchange;
import org.niangjia.lecturer.internal.conversation.GivenAnswer;
import org.niangjia.lecturer.internal.conversation.Lecturer;
import org.niangjia.lecturer.internal.conversation.Question;
import org.niangjia.lecturer.internal.conversation.QuestionRate;
import org.niangjia.lecturer.internal.documents.IndexKeeper;
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

    private final Lecturer lecturer;
    private final Exchanges exchanges;
    private final QuestionRate rate;
    private final IndexKeeper keeper;
    private final TemplateEngine templates;
    private final int conversationDays;

    XiaoxuanController(
            Lecturer lecturer,
            Exchanges exchanges,
            QuestionRate rate,
            IndexKeeper keeper,
            TemplateEngine templates,
            LecturerProperties properties) {
        this.lecturer = lecturer;
        this.exchanges = exchanges;
        this.rate = rate;
        this.keeper = keeper;
        this.templates = templates;
        this.conversationDays = properties.conversationDays();
    }

    @GetMapping("/xiaoxuan")
    ModelAndView open(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal @Nullable SignedIn person) {
        return page(kept(workerOf(person)), q, null, person);
    }

    /** Where one comes back to after changing the type size on an answer's page. */
    @GetMapping("/xiaoxuan/questions")
    String afterAnAnswer() {
        return "redirect:/xiaoxuan";
    }

    @PostMapping("/xiaoxuan/questions")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted,
            @AuthenticationPrincipal @Nullable SignedIn person,
            HttpServletRequest request) {
        String problem = problemOf(q, person, request);
        return accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
                ? stream(q, problem, person)
                : answer(q, problem, person);
    }

    private ModelAndView stream(String q, @Nullable String problem, @Nullable SignedIn person) {
        Stream<Event> events = problem == null
                ? eventsOf(lecturer.ask(new Question(q), workerOf(person)))
                : Stream.of(new Event("problem", "lecturer/problem", Map.of("problem", problem)));
        return new ModelAndView(new AnswerStream(templates, events));
    }

    private ModelAndView answer(String q, @Nullable String problem, @Nullable SignedIn person) {
        SignedIn worker = workerOf(person);
        if (problem != null) {
            return page(kept(worker), q, problem, person);
        }
        Question question = new Question(q);
        GivenAnswer answer = lecturer.ask(question, worker);
        return worker == null
                ? page(List.of(new Exchange(question.text(), answer)), "", null, person)
                : new ModelAndView("redirect:/xiaoxuan#latest");
    }

    @PostMapping("/xiaoxuan/clear")
    String clear(@AuthenticationPrincipal @Nullable SignedIn person) {
        SignedIn worker = workerOf(person);
        if (worker != null) {
            exchanges.clear(worker.account());
        }
        return "redirect:/xiaoxuan";
    }

    private static Stream<Event> eventsOf(GivenAnswer answer) {
        List<Event> events = new ArrayList<>();
        if (answer.answered()) {
            events.add(new Event("opening", "lecturer/opening", Map.of()));
            for (GivenAnswer.Statement statement : answer.statements()) {
                Map<String, Object> parameters = Map.of("answer", answer, "statement", statement);
                events.add(new Event("sentence", "lecturer/statement", parameters));
            }
            events.add(new Event("sources", "lecturer/sources", Map.of("answer", answer)));
        } else {
            events.add(new Event("refusal", "lecturer/refusal", Map.of()));
        }
        events.add(new Event("done", null, Map.of()));
        return events.stream();
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

    private ModelAndView page(List<Exchange> shown, String typed, @Nullable String problem, @Nullable SignedIn person) {
        int days = workerOf(person) == null ? 0 : conversationDays;
        return new ModelAndView(
                "lecturer/xiaoxuan", "talk", new Talk(shown, typed, problem, days, Question.LENGTH_MAX, keeper.work()));
    }

    private static @Nullable SignedIn workerOf(@Nullable SignedIn person) {
        return person == null || person.isStaff() ? null : person;
    }
}
