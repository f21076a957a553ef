package org.niangjia.member.web.joining;

import java.util.List;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.member.internal.joining.Standing;
import org.niangjia.member.internal.phone.FoundMembership;
import org.niangjia.member.internal.union.UnionFinder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a worker's joining stands: he fills in, waits, corrects or is a member. */
@Controller
class JoiningController {

    private final JoiningForm form;
    private final UnionFinder unions;
    private final FoundMembership found;

    JoiningController(JoiningForm form, UnionFinder unions, FoundMembership found) {
        this.found = found;
        this.form = form;
        this.unions = unions;
    }

    @GetMapping("/joining")
    ModelAndView standing(@AuthenticationPrincipal SignedIn worker) {
        return switch (form.standing(worker.account())) {
            case Standing.Member member -> new ModelAndView("redirect:/membership/card");
            case Standing.Waiting waiting ->
                new ModelAndView("member/joining-waiting", "shown", pageOf(waiting.joining()));
            case Standing.Returned returned ->
                new ModelAndView("member/joining-returned", "shown", pageOf(returned.joining()));
            case Standing.Drafting drafting ->
                new ModelAndView(
                        found.isThere(worker.account())
                                ? "redirect:/membership/found"
                                : JoiningStepsController.redirectTo(
                                        drafting.draft().next()));
        };
    }

    private JoiningPage pageOf(Joining joining) {
        List<DeedLine> history = form.historyOf(joining.id()).stream()
                .map(deed -> new DeedLine(deed, unions.nameOf(deed.union())))
                .toList();
        return new JoiningPage(
                joining, unions.nameOf(joining.application().choice().union()), history);
    }

    @PostMapping("/joining/withdraw")
    String withdraw(@AuthenticationPrincipal SignedIn worker) {
        form.withdraw(worker.account());
        return "redirect:/joining/withdrawn";
    }

    @GetMapping("/joining/withdrawn")
    ModelAndView withdrawn() {
        return new ModelAndView("member/joining-withdrawn");
    }
}
