package org.niangjia.member.web.phone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.phone.FoundMembership;
import org.niangjia.member.internal.phone.PhoneDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A phone stands on a member's record: is it he, or not? */
@Controller
class FoundMembershipController {

    private final FoundMembership found;
    private final PhoneDesk desk;

    FoundMembershipController(FoundMembership found, PhoneDesk desk) {
        this.found = found;
        this.desk = desk;
    }

    @GetMapping("/membership/found")
    ModelAndView ask(@AuthenticationPrincipal SignedIn worker) {
        return found.isThere(worker.account()) ? page(null) : new ModelAndView("redirect:/joining");
    }

    private static ModelAndView page(FoundMembership.@Nullable Outcome outcome) {
        ModelAndView page = new ModelAndView("member/found").addObject("outcome", outcome);
        page.setStatus(outcome == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/membership/found")
    ModelAndView confirm(@AuthenticationPrincipal SignedIn worker, @RequestParam String tail) {
        if (!found.isThere(worker.account())) {
            return new ModelAndView("redirect:/joining");
        }
        FoundMembership.Outcome outcome = found.confirm(worker.account(), tail);
        return outcome instanceof FoundMembership.Bound ? new ModelAndView("redirect:/membership") : page(outcome);
    }

    @PostMapping("/membership/found/not-me")
    String isNotMe(@AuthenticationPrincipal SignedIn worker) {
        found.isNotMe(worker.account());
        return "redirect:/membership/phone";
    }

    @GetMapping("/membership/phone")
    ModelAndView claims(@AuthenticationPrincipal SignedIn worker) {
        return new ModelAndView("member/phone", "claims", found.claimsOf(worker.account()));
    }

    @PostMapping("/membership/phone/{claim}")
    String settle(@AuthenticationPrincipal SignedIn worker, @PathVariable UUID claim, @RequestParam boolean free) {
        desk.settleOwn(claim, free, worker.account());
        return "redirect:/membership/phone";
    }
}
