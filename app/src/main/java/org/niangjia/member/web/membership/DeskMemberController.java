package org.niangjia.member.web.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.MemberId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.KeptReason;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipDesk;
import org.niangjia.member.internal.transfer.Transfer;
import org.niangjia.member.internal.transfer.TransferDesk;
import org.niangjia.member.internal.transfer.TransferOutcome;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One member at the desk: his facts, his state and its history, and what can be done. */
@Controller
class DeskMemberController {

    private static final int PLACES_SHOWN = 10;

    private final MembershipDesk desk;
    private final TransferDesk transfers;
    private final UnionFinder unions;

    DeskMemberController(MembershipDesk desk, TransferDesk transfers, UnionFinder unions) {
        this.desk = desk;
        this.transfers = transfers;
        this.unions = unions;
    }

    @GetMapping("/desk/members/{id}")
    ModelAndView show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place) {
        return page(new MemberId(id), reader, null, place.strip(), HttpStatus.OK);
    }

    /** Unions anywhere in the province: a member may go further than this scope reaches. */
    @GetMapping("/desk/members/unions")
    ModelAndView unions(@RequestParam(defaultValue = "") String place) {
        return new ModelAndView("member/desk-places", "places", placesFor(place.strip()));
    }

    @PostMapping("/desk/members/{id}/transfer")
    ModelAndView transfer(
            @AuthenticationPrincipal SignedIn officer,
            @PathVariable UUID id,
            @RequestParam UUID union,
            @RequestParam(defaultValue = "") String reason) {
        MemberId member = new MemberId(id);
        if (!reason.isBlank() && !Decision.isReason(reason)) {
            return refused(member, officer, "desk.member.reason-wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String why = reason.isBlank() ? null : reason.strip();
        return switch (transfers.send(member, union, why, officer)) {
            case TransferOutcome.Asked asked -> new ModelAndView("redirect:/desk/transfers/" + asked.id());
            case TransferOutcome.Done done -> again(member);
            case TransferOutcome.UnderWay underWay ->
                refused(member, officer, "desk.member.under-way", HttpStatus.CONFLICT);
            case TransferOutcome.SameUnion same ->
                refused(member, officer, "desk.member.same-union", HttpStatus.CONFLICT);
            case TransferOutcome.Ended ended -> refused(member, officer, "desk.member.not-now", HttpStatus.CONFLICT);
            case TransferOutcome.Settled settled ->
                refused(member, officer, "desk.member.not-now", HttpStatus.CONFLICT);
            case TransferOutcome.Unknown unknown -> throw new IllegalStateException("a member of the scope is known");
            case TransferOutcome.Stayed stayed -> throw new IllegalStateException("nobody decided to stay");
        };
    }

    @PostMapping("/desk/members/{id}/keeping")
    ModelAndView keep(
            @AuthenticationPrincipal SignedIn officer,
            @PathVariable UUID id,
            @RequestParam KeptReason why,
            @RequestParam(defaultValue = "") String reason) {
        MemberId member = new MemberId(id);
        if (!reason.isBlank() && !Decision.isReason(reason)) {
            return refused(member, officer, "desk.member.reason-wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(desk.keep(member, why, reason.isBlank() ? null : reason.strip(), officer), member, officer);
    }

    @PostMapping("/desk/members/{id}/resumption")
    ModelAndView resume(@AuthenticationPrincipal SignedIn officer, @PathVariable UUID id) {
        MemberId member = new MemberId(id);
        return answer(desk.resume(member, officer), member, officer);
    }

    @PostMapping("/desk/members/{id}/death")
    ModelAndView noteDeath(
            @AuthenticationPrincipal SignedIn officer, @PathVariable UUID id, @RequestParam String reason) {
        MemberId member = new MemberId(id);
        return Decision.isReason(reason)
                ? answer(desk.noteDeath(member, reason, officer), member, officer)
                : refused(member, officer, "desk.member.reason-wrong", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/desk/members/{id}/removal")
    ModelAndView proposeRemoval(
            @AuthenticationPrincipal SignedIn officer, @PathVariable UUID id, @RequestParam String reason) {
        MemberId member = new MemberId(id);
        return Decision.isReason(reason)
                ? answer(desk.proposeRemoval(member, reason, officer), member, officer)
                : refused(member, officer, "desk.member.reason-wrong", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView answer(MembershipDesk.Outcome outcome, MemberId member, SignedIn officer) {
        return switch (outcome) {
            case MembershipDesk.Changed changed -> again(member);
            case MembershipDesk.Proposed proposed -> new ModelAndView("redirect:/desk/approvals");
            case MembershipDesk.NotInState before ->
                refused(member, officer, "desk.member.not-now", HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView again(MemberId member) {
        return new ModelAndView("redirect:/desk/members/" + member);
    }

    private ModelAndView refused(MemberId member, SignedIn officer, String problem, HttpStatusCode status) {
        return page(member, officer, problem, "", status);
    }

    private ModelAndView page(
            MemberId id, SignedIn reader, @Nullable String problem, String placeText, HttpStatusCode status) {
        MembershipDesk.Opened opened = desk.open(id, reader);
        Membership membership = opened.membership();
        Optional<Transfer> transfer = transfers.underWay(id);
        boolean changes =
                reader.hasAny(MembershipDesk.DECIDERS) && membership.state().isCurrent() && transfer.isEmpty();
        ModelAndView page = new ModelAndView(
                "member/desk-member",
                "shown",
                new DeskMember(
                        membership,
                        unions.nameOf(membership.union()),
                        opened.history().stream()
                                .map(deed -> new MemberDeedLine(
                                        deed, unions.nameOf(deed.unionFrom()), unions.nameOf(deed.unionTo())))
                                .toList(),
                        opened.earlier(),
                        transfer.orElse(null),
                        transfer.map(one -> unions.nameOf(one.to())).orElse(""),
                        changes,
                        problem,
                        placeText,
                        changes && !placeText.isEmpty() ? placesFor(placeText) : List.of()));
        page.setStatus(status);
        return page;
    }

    private List<UnionNode> placesFor(String text) {
        return unions.everywhere(text, PLACES_SHOWN);
    }
}
