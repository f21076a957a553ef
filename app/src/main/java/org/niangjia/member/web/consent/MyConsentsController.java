package org.niangjia.member.web.consent;

import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.consent.MyConsents;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a worker agreed to. */
@Controller
class MyConsentsController {

    private final MyConsents consents;

    MyConsentsController(MyConsents consents) {
        this.consents = consents;
    }

    @GetMapping("/me/consents")
    ModelAndView list(@AuthenticationPrincipal SignedIn worker) {
        return new ModelAndView("member/my-consents", "lines", consents.of(worker.account()));
    }

    @PostMapping("/me/consents/{purpose}")
    String give(@AuthenticationPrincipal SignedIn worker, @PathVariable ConsentPurpose purpose) {
        consents.give(worker.account(), purpose);
        return "redirect:/me/consents";
    }

    @PostMapping("/me/consents/{purpose}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn worker, @PathVariable ConsentPurpose purpose) {
        consents.withdraw(worker.account(), purpose);
        return "redirect:/me/consents";
    }
}
