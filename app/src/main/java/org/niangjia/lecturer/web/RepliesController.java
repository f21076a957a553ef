package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.conversation.Exchanges;
import org.niangjia.lecturer.internal.conversation.Question;
import org.niangjia.lecturer.internal.conversation.Ratings;
import org.niangjia.lecturer.internal.conversation.ResultWishes;
import org.niangjia.shell.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an asker does with a reply: says whether it helped, wants to be told the result, wants a person. */
@Controller
class RepliesController {

    private static final String BY_SCRIPT = "HX-Request";

    private final Ratings ratings;
    private final ResultWishes wishes;
    private final Exchanges exchanges;
    private final PendingQuestion pending;

    RepliesController(Ratings ratings, ResultWishes wishes, Exchanges exchanges, PendingQuestion pending) {
        this.ratings = ratings;
        this.wishes = wishes;
        this.exchanges = exchanges;
        this.pending = pending;
    }

    /** @param helpful empty takes back what was said */
    @PostMapping("/xiaoxuan/exchanges/{id}/rating")
    ModelAndView rate(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Boolean helpful,
            @RequestHeader(name = BY_SCRIPT, defaultValue = "false") boolean byScript,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        SignedIn worker = requireWorker(person);
        Exchange rated = ratings.rate(worker.account(), id, helpful).orElseThrow(NotFound::new);
        return byScript
                ? new ModelAndView("lecturer/rating", "exchange", rated)
                : new ModelAndView("redirect:/xiaoxuan#latest");
    }

    @PostMapping("/xiaoxuan/exchanges/{id}/wish")
    ModelAndView wish(
            @PathVariable UUID id,
            @RequestHeader(name = BY_SCRIPT, defaultValue = "false") boolean byScript,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        SignedIn worker = requireWorker(person);
        Exchange exchange = exchanges.find(worker.account(), id).orElseThrow(NotFound::new);
        wishes.add(worker.account(), new Question(exchange.understood()));
        return byScript ? new ModelAndView("lecturer/wished") : new ModelAndView("redirect:/me/handovers");
    }

    /** Goes on to the page of handing over, past the sign-in if need be; the question is kept in the session, sealed. */
    @PostMapping("/xiaoxuan/handover")
    String wantPerson(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        pending.keep(request.getSession(), Question.clean(q));
        return "redirect:/me/handover";
    }

    /** Signs in first; the question then stands in the field again. */
    @PostMapping("/xiaoxuan/sign-in")
    String signIn(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        pending.keep(request.getSession(), Question.clean(q));
        return "redirect:/me/question";
    }

    /** Only for workers, so that the way here leads past the sign-in. */
    @GetMapping("/me/question")
    String backWithQuestion() {
        return "redirect:/xiaoxuan";
    }

    private static SignedIn requireWorker(@Nullable SignedIn person) {
        return Optional.ofNullable(XiaoxuanController.workerOf(person)).orElseThrow(NotFound::new);
    }
}
