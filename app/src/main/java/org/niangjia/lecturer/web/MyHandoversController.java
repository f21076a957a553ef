package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.conversation.Exchanges;
import org.niangjia.lecturer.internal.conversation.PlainReplies;
import org.niangjia.lecturer.internal.conversation.Question;
import org.niangjia.lecturer.internal.conversation.ResultWishes;
import org.niangjia.lecturer.internal.handover.Handover;
import org.niangjia.lecturer.internal.handover.MyHandovers;
import org.niangjia.organisation.UnionNode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker hands a question over to his union's people, and sees where it stands. */
@Controller
class MyHandoversController {

    private static final int CONTEXT_MAX = 3;

    private final MyHandovers handovers;
    private final ResultWishes wishes;
    private final Exchanges exchanges;
    private final PlainReplies replies;
    private final PendingQuestion pending;

    MyHandoversController(
            MyHandovers handovers,
            ResultWishes wishes,
            Exchanges exchanges,
            PlainReplies replies,
            PendingQuestion pending) {
        this.handovers = handovers;
        this.wishes = wishes;
        this.exchanges = exchanges;
        this.replies = replies;
        this.pending = pending;
    }

    @GetMapping("/me/handover")
    ModelAndView form(@AuthenticationPrincipal SignedIn worker, HttpSession session) {
        return form(worker, pending.in(session), null, null);
    }

    /** @param context identifiers of the exchanges that go along */
    @PostMapping("/me/handover")
    ModelAndView handOver(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam String question,
            @RequestParam(defaultValue = "") Set<UUID> context,
            @RequestParam(required = false) @Nullable UUID county,
            HttpSession session) {
        List<Handover.Said> along = lastOf(worker).stream()
                .filter(exchange -> context.contains(exchange.id()))
                .map(exchange -> new Handover.Said(
                        exchange.question(), replies.textOf(exchange.reply(), Locale.SIMPLIFIED_CHINESE)))
                .toList();
        MyHandovers.Outcome outcome =
                handovers.handOver(worker.account(), question, along, county == null ? null : new UnionId(county));
        if (outcome != MyHandovers.Outcome.HANDED_OVER) {
            return form(worker, question, county, "handover.problem." + outcome.name());
        }
        pending.forget(session);
        return new ModelAndView("redirect:/me/handovers");
    }

    @PostMapping("/me/wishes")
    ModelAndView wish(@AuthenticationPrincipal SignedIn worker, @RequestParam String question, HttpSession session) {
        String cleaned = Question.clean(question);
        if (cleaned.isEmpty() || cleaned.length() > Question.LENGTH_MAX) {
            return form(worker, question, null, "handover.problem.NO_QUESTION");
        }
        wishes.add(worker.account(), new Question(cleaned));
        pending.forget(session);
        return new ModelAndView("redirect:/me/handovers");
    }

    @GetMapping("/me/handovers")
    ModelAndView list(@AuthenticationPrincipal SignedIn worker) {
        return new ModelAndView(
                "lecturer/my-handovers",
                "shown",
                new MyHandoversPage(handovers.of(worker.account()), wishes.of(worker.account())));
    }

    @PostMapping("/me/handovers/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn worker, @PathVariable UUID id) {
        handovers.withdraw(worker.account(), id);
        return "redirect:/me/handovers";
    }

    private ModelAndView form(SignedIn worker, String question, @Nullable UUID county, @Nullable String problem) {
        Optional<UnionNode> union = handovers.unionOf(worker.account());
        ModelAndView page = new ModelAndView(
                "lecturer/handover",
                "form",
                new HandoverForm(
                        question,
                        lastOf(worker),
                        union.orElse(null),
                        union.isPresent() ? List.of() : handovers.counties(),
                        county,
                        problem));
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Exchange> lastOf(SignedIn worker) {
        List<Exchange> all = exchanges.last(worker.account());
        return all.subList(Math.max(0, all.size() - CONTEXT_MAX), all.size());
    }
}
