package org.niangjia.member.web.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MyMembership;
import org.niangjia.member.internal.transfer.MyTransfer;
import org.niangjia.member.internal.transfer.Transfer;
import org.niangjia.member.internal.transfer.TransferOutcome;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member's own membership: how it went, his transfer, and leaving. */
@Controller
class MyMembershipController {

    private static final int UNIONS_SHOWN = 10;

    private final MyMembership mine;
    private final MyTransfer transfers;
    private final UnionFinder unions;

    MyMembershipController(MyMembership mine, MyTransfer transfers, UnionFinder unions) {
        this.mine = mine;
        this.transfers = transfers;
        this.unions = unions;
    }

    @GetMapping("/membership")
    ModelAndView show(@AuthenticationPrincipal SignedIn worker) {
        return page(worker.account(), "member/membership").orElseGet(() -> new ModelAndView("redirect:/joining"));
    }

    private Optional<ModelAndView> page(AccountId account, String template) {
        return mine.of(account).map(opened -> {
            Optional<Transfer> transfer = transfers.of(account);
            return new ModelAndView(
                    template,
                    "shown",
                    new MyMembershipPage(
                            opened.membership(),
                            unions.nameOf(opened.membership().union()),
                            opened.history().stream()
                                    .map(deed -> new MemberDeedLine(
                                            deed, unions.nameOf(deed.unionFrom()), unions.nameOf(deed.unionTo())))
                                    .toList(),
                            transfer.orElse(null),
                            transfer.map(one -> unions.nameOf(one.to())).orElse("")));
        });
    }

    @GetMapping("/membership/transfer")
    ModelAndView choose(@AuthenticationPrincipal SignedIn worker, @RequestParam(defaultValue = "") String place) {
        return transferPage(worker.account(), place, null);
    }

    @GetMapping("/membership/transfer/unions")
    ModelAndView unions(@RequestParam(defaultValue = "") String place) {
        return new ModelAndView("member/desk-places", "places", unions.everywhere(place, UNIONS_SHOWN))
                .addObject("none", "membership.transfer.none");
    }

    @PostMapping("/membership/transfer")
    ModelAndView ask(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam(defaultValue = "") String reason) {
        Optional<UnionChoice> choice = unions.choose(UnionChoice.Way.PLACE, union);
        if (choice.isEmpty()) {
            return transferPage(worker.account(), "", "membership.transfer.unanswered");
        }
        if (!reason.isBlank() && !Decision.isReason(reason)) {
            return transferPage(worker.account(), "", "desk.member.reason-wrong.hint");
        }
        Optional<TransferOutcome> outcome =
                transfers.ask(worker.account(), choice.get(), reason.isBlank() ? null : reason.strip());
        return outcome.filter(TransferOutcome.SameUnion.class::isInstance).isPresent()
                ? transferPage(worker.account(), "", "membership.transfer.same-union")
                : new ModelAndView("redirect:/membership");
    }

    private ModelAndView transferPage(AccountId account, String place, @Nullable String problem) {
        Optional<MyMembership.Opened> opened =
                mine.of(account).filter(found -> found.membership().state().isCurrent());
        if (opened.isEmpty() || transfers.of(account).isPresent()) {
            return new ModelAndView("redirect:/membership");
        }
        List<UnionNode> found = place.isBlank() ? List.of() : unions.everywhere(place, UNIONS_SHOWN);
        ModelAndView page = new ModelAndView("member/membership-transfer", "places", found)
                .addObject("place", place.strip())
                .addObject("union", unions.nameOf(opened.get().membership().union()))
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/membership/transfer/withdrawal")
    String stay(@AuthenticationPrincipal SignedIn worker) {
        transfers.stay(worker.account());
        return "redirect:/membership";
    }

    @PostMapping("/membership/transfer/agreement")
    String agree(@AuthenticationPrincipal SignedIn worker) {
        transfers.agree(worker.account());
        return "redirect:/membership";
    }

    @GetMapping("/membership/leaving")
    ModelAndView leaving(@AuthenticationPrincipal SignedIn worker) {
        return page(worker.account(), "member/membership-leaving")
                .orElseGet(() -> new ModelAndView("redirect:/joining"));
    }

    @PostMapping("/membership/leaving")
    String leave(@AuthenticationPrincipal SignedIn worker) {
        mine.leave(worker.account());
        return "redirect:/membership";
    }
}
