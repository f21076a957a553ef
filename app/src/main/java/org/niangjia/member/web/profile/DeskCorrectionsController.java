package org.niangjia.member.web.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.profile.CorrectionDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What members want to have corrected. */
@Controller
class DeskCorrectionsController {

    private final CorrectionDesk desk;

    DeskCorrectionsController(CorrectionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/corrections")
    ModelAndView list() {
        return page(null, HttpStatus.OK);
    }

    @PostMapping("/desk/corrections/{id}/correction")
    ModelAndView correct(@AuthenticationPrincipal SignedIn decider, @PathVariable UUID id) {
        return answer(desk.correct(id, decider));
    }

    @PostMapping("/desk/corrections/{id}/refusal")
    ModelAndView decline(
            @AuthenticationPrincipal SignedIn decider, @PathVariable UUID id, @RequestParam String reason) {
        return CorrectionDesk.isAnswer(reason)
                ? answer(desk.decline(id, decider, reason))
                : page("profile.desk.reason-wrong", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answer(boolean done) {
        return done
                ? new ModelAndView("redirect:/desk/corrections")
                : page("profile.desk.not-waiting", HttpStatus.CONFLICT);
    }

    private ModelAndView page(@Nullable String problem, HttpStatus status) {
        ModelAndView page = new ModelAndView("member/desk-corrections", "waiting", desk.waiting());
        page.addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
