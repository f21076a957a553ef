package org.niangjia.member.web.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.transfer.Transfer;
import org.niangjia.member.internal.transfer.TransferDesk;
import org.niangjia.member.internal.transfer.TransferId;
import org.niangjia.member.internal.transfer.TransferOutcome;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Transfers at the desk: what waits, one of them, and asking for a member of another union. */
@Controller
class DeskTransfersController {

    private static final int PLACES_SHOWN = 10;

    private final TransferDesk desk;
    private final UnionFinder finder;
    private final Unions unions;
    private final Clock clock;

    DeskTransfersController(TransferDesk desk, UnionFinder finder, Unions unions, Clock clock) {
        this.desk = desk;
        this.finder = finder;
        this.unions = unions;
        this.clock = clock;
    }

    @GetMapping("/desk/transfers")
    ModelAndView list(@AuthenticationPrincipal SignedIn reader) {
        TransferDesk.Lists lists = desk.lists(reader);
        return new ModelAndView(
                "member/desk-transfers",
                "list",
                new DeskTransfers(
                        linesOf(lists.mine(), reader),
                        linesOf(lists.others(), reader),
                        linesOf(lists.settled(), reader)));
    }

    private List<TransferLine> linesOf(List<Transfer> transfers, SignedIn reader) {
        return transfers.stream().map(one -> lineOf(one, reader)).toList();
    }

    private TransferLine lineOf(Transfer transfer, SignedIn reader) {
        boolean decides = reader.hasAny(TransferDesk.DECIDERS) && transfer.isUnderWay();
        return new TransferLine(
                transfer,
                finder.nameOf(transfer.from()),
                finder.nameOf(transfer.to()),
                decides && transfer.isDecidedWithin(reader.within()),
                decides && TransferDesk.mayWithdraw(transfer, reader));
    }

    @GetMapping("/desk/transfers/{id}")
    ModelAndView show(@AuthenticationPrincipal SignedIn reader, @PathVariable UUID id) {
        return page(new TransferId(id), reader, null, HttpStatus.OK);
    }

    @PostMapping("/desk/transfers/{id}/acceptance")
    ModelAndView accept(@AuthenticationPrincipal SignedIn decider, @PathVariable UUID id) {
        TransferId transfer = new TransferId(id);
        return answer(desk.accept(transfer, decider), transfer, decider);
    }

    @PostMapping("/desk/transfers/{id}/return")
    ModelAndView giveBack(
            @AuthenticationPrincipal SignedIn decider, @PathVariable UUID id, @RequestParam String reason) {
        TransferId transfer = new TransferId(id);
        return Decision.isReason(reason)
                ? answer(desk.giveBack(transfer, reason, decider), transfer, decider)
                : page(transfer, decider, "desk.transfer.reason-wrong", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/desk/transfers/{id}/withdrawal")
    ModelAndView withdraw(@AuthenticationPrincipal SignedIn asking, @PathVariable UUID id) {
        TransferId transfer = new TransferId(id);
        return answer(desk.withdraw(transfer, asking), transfer, asking);
    }

    private ModelAndView answer(TransferOutcome outcome, TransferId id, SignedIn reader) {
        return outcome instanceof TransferOutcome.Settled
                ? page(id, reader, "desk.transfer.settled", HttpStatus.CONFLICT)
                : new ModelAndView("redirect:/desk/transfers/" + id);
    }

    private ModelAndView page(TransferId id, SignedIn reader, @Nullable String problem, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("member/desk-transfer", "line", lineOf(desk.open(id, reader), reader));
        page.addObject("problem", problem);
        page.setStatus(status);
        return page;
    }

    @GetMapping("/desk/transfers/new")
    ModelAndView form(@AuthenticationPrincipal SignedIn asking, @RequestParam(defaultValue = "") String place) {
        return formPage(
                new TransferInForm("", "", "", null, null, null, place.strip(), null, places(asking, place)),
                HttpStatus.OK);
    }

    @GetMapping("/desk/transfers/unions")
    ModelAndView unions(@AuthenticationPrincipal SignedIn asking, @RequestParam(defaultValue = "") String place) {
        return new ModelAndView("member/desk-places", "places", places(asking, place));
    }

    @PostMapping("/desk/transfers/new")
    ModelAndView ask(
            @AuthenticationPrincipal SignedIn asking,
            @RequestParam String name,
            @RequestParam String citizenId,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam(defaultValue = "") String reason) {
        Person.Reading person = Person.read(name, citizenId, clock);
        TransferInForm typed = typed(name, citizenId, reason, person, union, asking);
        if (union == null) {
            return again(typed, "desk.transfer-in.no-union");
        }
        if (!reason.isBlank() && !Decision.isReason(reason)) {
            return again(typed, "desk.transfer-in.reason-wrong");
        }
        return switch (person) {
            case Person.Wrong wrong -> formPage(typed, HttpStatus.UNPROCESSABLE_CONTENT);
            case Person.Right right ->
                switch (desk.askIn(
                        right.person().name(),
                        right.person().number(),
                        union,
                        reason.isBlank() ? null : reason.strip(),
                        asking)) {
                    case TransferOutcome.Asked asked -> new ModelAndView("redirect:/desk/transfers/" + asked.id());
                    case TransferOutcome.Done done -> new ModelAndView("redirect:/desk/transfers/" + done.id());
                    case TransferOutcome.Unknown unknown -> again(typed, "desk.transfer-in.unknown");
                    case TransferOutcome.UnderWay underWay -> again(typed, "desk.transfer-in.under-way");
                    case TransferOutcome.SameUnion same -> again(typed, "desk.transfer-in.same-union");
                    case TransferOutcome.Ended ended -> again(typed, "desk.transfer-in.unknown");
                    case TransferOutcome.Settled settled -> again(typed, "desk.transfer-in.unknown");
                    case TransferOutcome.Stayed stayed -> again(typed, "desk.transfer-in.unknown");
                };
        };
    }

    /** What was filled in, with all that is wrong about the person, whatever else is missing. */
    private TransferInForm typed(
            String name,
            String citizenId,
            String reason,
            Person.Reading person,
            @Nullable UUID union,
            SignedIn asking) {
        Optional<UnionNode> chosen = union == null ? Optional.empty() : unions.find(new UnionId(union));
        List<UnionNode> places = places(asking, "");
        Person.Wrong wrong = person instanceof Person.Wrong faults ? faults : new Person.Wrong(null, null);
        return new TransferInForm(
                name,
                citizenId,
                reason,
                wrong.name(),
                wrong.number(),
                null,
                "",
                chosen.map(UnionNode::id).orElse(null),
                chosen.filter(one -> !places.contains(one)).map(List::of).orElse(places));
    }

    private static ModelAndView again(TransferInForm typed, String problem) {
        return formPage(
                new TransferInForm(
                        typed.name(),
                        typed.number(),
                        typed.reason(),
                        typed.nameFault(),
                        typed.numberFault(),
                        problem,
                        typed.placeText(),
                        typed.chosen(),
                        typed.places()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView formPage(TransferInForm form, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("member/desk-transfer-in", "form", form);
        page.setStatus(status);
        return page;
    }

    private List<UnionNode> places(SignedIn reader, String text) {
        return reader.within() == null ? List.of() : unions.searchPlaces(text.strip(), reader.within(), PLACES_SHOWN);
    }
}
