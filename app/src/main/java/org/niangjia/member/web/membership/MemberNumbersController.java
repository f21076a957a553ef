package org.niangjia.member.web.membership;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.MemberId;
import org.niangjia.member.internal.membership.MemberNumbers;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.privacy.Reveals;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member's whole numbers, in the place of the form that asked for them or on a page of their own. */
@Controller
class MemberNumbersController {

    private final MemberNumbers numbers;

    MemberNumbersController(MemberNumbers numbers) {
        this.numbers = numbers;
    }

    @PostMapping("/desk/members/{id}/numbers")
    ModelAndView reveal(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID id,
            @RequestParam(required = false) Reveals.@Nullable RevealPurpose purpose,
            @RequestParam String reason,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial) {
        if (purpose == null || !Reveals.isReason(reason)) {
            return page(id, null, "reveal.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Membership> revealed = numbers.reveal(new MemberId(id), reader, new Reveals.Asked(purpose, reason));
        if (revealed.isEmpty()) {
            return page(id, null, "reveal.limit", HttpStatus.TOO_MANY_REQUESTS);
        }
        return partial
                ? new ModelAndView("member/desk-member-numbers", "membership", revealed.get())
                : page(id, revealed.get(), null, HttpStatus.OK);
    }

    private static ModelAndView page(
            UUID id, @Nullable Membership membership, @Nullable String problem, HttpStatus status) {
        ModelAndView page = new ModelAndView("member/desk-member-reveal", "id", id.toString());
        page.addObject("membership", membership);
        page.addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
