package org.niangjia.member.web.roster;

import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.roster.RosterConfirmations;
import org.niangjia.member.internal.union.UnionFinder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member says whether what his union entered for him is right. */
@Controller
class ImportedController {

    private final RosterConfirmations confirmations;
    private final UnionFinder unions;

    ImportedController(RosterConfirmations confirmations, UnionFinder unions) {
        this.confirmations = confirmations;
        this.unions = unions;
    }

    @PostMapping("/membership/entry/confirmation")
    String confirm(@AuthenticationPrincipal SignedIn worker) {
        confirmations.confirm(worker.account());
        return "redirect:/";
    }

    @GetMapping("/membership/entry/doubt")
    ModelAndView ask(@AuthenticationPrincipal SignedIn worker) {
        return doubtPage(worker, "", false);
    }

    private ModelAndView doubtPage(SignedIn worker, String typed, boolean wrong) {
        return confirmations
                .openQuestion(worker.account())
                .map(question -> {
                    ModelAndView page = new ModelAndView(
                            "member/imported-doubt",
                            "question",
                            new ImportedQuestion(question.name(), unions.nameOf(question.union())));
                    page.addObject("typed", typed).addObject("wrong", wrong);
                    page.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
                    return page;
                })
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    @PostMapping("/membership/entry/doubt")
    ModelAndView doubt(@AuthenticationPrincipal SignedIn worker, @RequestParam String text) {
        if (!RosterConfirmations.isDoubt(text.strip())) {
            return doubtPage(worker, text, true);
        }
        confirmations.doubt(worker.account(), text);
        return new ModelAndView("redirect:/");
    }
}
