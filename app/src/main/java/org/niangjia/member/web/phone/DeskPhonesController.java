package org.niangjia.member.web.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MembershipDesk;
import org.niangjia.member.internal.phone.PhoneClaim;
import org.niangjia.member.internal.phone.PhoneClaimList;
import org.niangjia.member.internal.phone.PhoneDesk;
import org.niangjia.member.internal.union.UnionFinder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requests for phones at the desk. */
@Controller
class DeskPhonesController {

    private final PhoneClaimList list;
    private final PhoneDesk desk;
    private final UnionFinder unions;

    DeskPhonesController(PhoneClaimList list, PhoneDesk desk, UnionFinder unions) {
        this.list = list;
        this.desk = desk;
        this.unions = unions;
    }

    @GetMapping("/desk/members/phones")
    ModelAndView list(@AuthenticationPrincipal SignedIn reader) {
        List<ClaimLine> lines = new ArrayList<>();
        list.waiting()
                .forEach((claim, member) -> lines.add(new ClaimLine(claim, member, unions.nameOf(member.union()))));
        return new ModelAndView("member/desk-phones", "lines", lines)
                .addObject("decides", reader.hasAny(MembershipDesk.DECIDERS));
    }

    @PostMapping("/desk/members/phones/{claim}")
    String settle(
            @AuthenticationPrincipal SignedIn officer,
            @PathVariable UUID claim,
            @RequestParam boolean free,
            @RequestParam(defaultValue = "") String reason) {
        String why = Decision.isReason(reason) ? reason.strip() : null;
        PhoneClaim settled = desk.settle(claim, free, why, officer);
        return free ? "redirect:/desk/members/" + settled.member() : "redirect:/desk/members/phones";
    }
}
