package org.niangjia.member.web.membership;

import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.membership.MembershipCards;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The membership card. */
@Controller
class MembershipController {

    private final MembershipCards cards;
    private final MembershipPages pages;

    MembershipController(MembershipCards cards, MembershipPages pages) {
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping("/membership/card")
    ModelAndView card(@AuthenticationPrincipal SignedIn worker) {
        return cards.of(worker.account())
                .map(membership -> new ModelAndView("member/card", "shown", pages.of(membership)))
                .orElseGet(() -> new ModelAndView("redirect:/joining"));
    }
}
