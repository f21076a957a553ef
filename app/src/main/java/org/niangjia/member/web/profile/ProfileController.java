package org.niangjia.member.web.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.profile.CorrectionSubject;
import org.niangjia.member.internal.profile.MyProfile;
import org.niangjia.member.internal.union.UnionFinder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the union knows of a member, masked until he asks to see it, and how he has it corrected. */
@Controller
class ProfileController {

    private final MyProfile profile;
    private final UnionFinder unions;

    ProfileController(MyProfile profile, UnionFinder unions) {
        this.profile = profile;
        this.unions = unions;
    }

    @GetMapping("/me/profile")
    ModelAndView show(@AuthenticationPrincipal SignedIn worker, @RequestParam(defaultValue = "false") boolean whole) {
        return page(worker, whole, null, "");
    }

    @PostMapping("/me/profile/work")
    String changeWork(
            @AuthenticationPrincipal SignedIn worker, @RequestParam Employment employment, @RequestParam Trade trade) {
        profile.changeWork(worker.account(), new Work(employment, trade));
        return "redirect:/me/profile";
    }

    @PostMapping("/me/profile/corrections")
    ModelAndView ask(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam CorrectionSubject subject,
            @RequestParam String wished) {
        return switch (profile.ask(worker.account(), subject, wished)) {
            case ASKED, NO_MEMBER -> new ModelAndView("redirect:/me/profile");
            case NOT_A_NAME -> refused(worker, "profile.not-a-name", wished);
            case NOT_A_WISH -> refused(worker, "profile.not-a-wish", wished);
        };
    }

    @PostMapping("/me/profile/corrections/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal SignedIn worker, @PathVariable UUID id) {
        profile.withdraw(worker.account(), id);
        return "redirect:/me/profile";
    }

    private ModelAndView refused(SignedIn worker, String problem, String typed) {
        ModelAndView page = page(worker, false, problem, typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(SignedIn worker, boolean whole, @Nullable String problem, String typed) {
        MyProfile.Profile known = profile.of(worker.account(), whole);
        Membership membership = known.membership().orElse(null);
        return new ModelAndView(
                "member/profile",
                "shown",
                new ProfilePage(
                        known.phone(),
                        membership,
                        membership == null ? "" : unions.nameOf(membership.union()),
                        known.corrections(),
                        whole,
                        problem,
                        typed));
    }
}
