package org.niangjia.lecturer.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.handover.Handover;
import org.niangjia.lecturer.internal.handover.HandoverDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions that workers handed over to the union's people. */
@Controller
@RequestMapping(DeskHandoversController.LIST)
class DeskHandoversController {

    static final String LIST = "/desk/handovers";

    private final HandoverDesk desk;

    DeskHandoversController(HandoverDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView list() {
        return list(null);
    }

    @GetMapping("/{id}")
    ModelAndView open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn reader) {
        return page(id, reader, "", null);
    }

    @PostMapping("/{id}/taking")
    ModelAndView take(@PathVariable UUID id, @AuthenticationPrincipal SignedIn taker) {
        return done(() -> desk.take(id, taker), LIST + "/" + id);
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, @RequestParam String text, @AuthenticationPrincipal SignedIn answerer) {
        if (!HandoverDesk.isAnswer(text)) {
            return page(id, answerer, text, "handover.problem.NO_ANSWER");
        }
        return done(() -> desk.answer(id, answerer, text), LIST);
    }

    @PostMapping("/{id}/closing")
    ModelAndView close(@PathVariable UUID id, @RequestParam String reason, @AuthenticationPrincipal SignedIn closer) {
        if (!HandoverDesk.isAnswer(reason)) {
            return page(id, closer, "", "handover.problem.NO_REASON");
        }
        return done(() -> desk.close(id, closer, reason), LIST);
    }

    /** If somebody else was faster, or the worker took it back, the list shows how it stands. */
    private ModelAndView done(Runnable deed, String next) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + next);
        } catch (Handover.WrongState doneAlready) {
            ModelAndView page = list("handover.problem.DONE_ALREADY");
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView list(@Nullable String problem) {
        ModelAndView page = new ModelAndView("lecturer/desk-handovers", "lists", desk.lists());
        page.addObject("problem", problem);
        return page;
    }

    private ModelAndView page(UUID id, SignedIn reader, String typed, @Nullable String problem) {
        ModelAndView page = new ModelAndView("lecturer/desk-handover", "line", desk.open(id, reader));
        page.addObject("typed", typed);
        page.addObject("problem", problem);
        page.addObject("me", reader.account());
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
