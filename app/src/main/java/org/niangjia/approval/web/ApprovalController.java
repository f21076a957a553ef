package org.niangjia.approval.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.approval.internal.ApprovalDesk;
import org.niangjia.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second person, and the decision on each. */
@Controller
class ApprovalController {

    private final ApprovalDesk desk;

    ApprovalController(ApprovalDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/approvals")
    ModelAndView list(@AuthenticationPrincipal SignedIn reader) {
        return new ModelAndView("approval/list", "concerning", desk.concerning(reader));
    }

    @GetMapping("/desk/approvals/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedIn reader, @PathVariable UUID id) {
        return page(new ChangeId(id), reader, null, "");
    }

    @PostMapping("/desk/approvals/{id}/approval")
    ModelAndView approve(@AuthenticationPrincipal SignedIn decider, @PathVariable UUID id) {
        ChangeId change = new ChangeId(id);
        return answer(desk.approve(change, decider), change, decider);
    }

    @PostMapping("/desk/approvals/{id}/refusal")
    ModelAndView refuse(@AuthenticationPrincipal SignedIn decider, @PathVariable UUID id, @RequestParam String reason) {
        ChangeId change = new ChangeId(id);
        if (!FourEyes.isReason(reason)) {
            ModelAndView page = page(change, decider, "approval.reason-wrong", reason);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return answer(desk.refuse(change, decider, reason), change, decider);
    }

    @PostMapping("/desk/approvals/{id}/withdrawal")
    ModelAndView withdraw(@AuthenticationPrincipal SignedIn proposer, @PathVariable UUID id) {
        ChangeId change = new ChangeId(id);
        return answer(desk.withdraw(change, proposer), change, proposer);
    }

    private ModelAndView answer(ApprovalDesk.Outcome outcome, ChangeId change, SignedIn person) {
        return switch (outcome) {
            case ApprovalDesk.Done done -> new ModelAndView("redirect:/desk/approvals/" + change);
            case ApprovalDesk.NotWaiting before -> refused(change, person, "approval.not-waiting");
            case ApprovalDesk.OwnProposal own -> refused(change, person, "approval.own-proposal");
            case ApprovalDesk.Impossible impossible -> refused(change, person, impossible.words());
        };
    }

    private ModelAndView refused(ChangeId change, SignedIn person, String problem) {
        ModelAndView page = page(change, person, problem, "");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(ChangeId id, SignedIn reader, @Nullable String problem, String typedReason) {
        ModelAndView page = new ModelAndView("approval/change", "opened", desk.open(id, reader));
        page.addObject("problem", problem);
        page.addObject("typedReason", typedReason);
        return page;
    }
}
