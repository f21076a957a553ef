package org.niangjia.member.web.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.joining.Application;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningDesk;
import org.niangjia.member.internal.joining.JoiningId;
import org.niangjia.member.internal.joining.ServiceTimes;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.privacy.Reveals;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One joining at the desk: its facts, what speaks for and against it, and the decision. */
@Controller
class DeskJoiningController {

    private static final int PLACES_SHOWN = 10;

    private final JoiningDesk desk;
    private final Unions unions;
    private final UnionFinder finder;
    private final ServiceTimes times;
    private final Clock clock;

    DeskJoiningController(JoiningDesk desk, Unions unions, UnionFinder finder, ServiceTimes times, Clock clock) {
        this.times = times;
        this.desk = desk;
        this.unions = unions;
        this.finder = finder;
        this.clock = clock;
    }

    /** What the page shows besides the joining itself. */
    private record Beside(
            @Nullable String problem,
            String typedReason,
            @Nullable Application revealed,
            String placeText) {

        static Beside problem(String key, String typedReason) {
            return new Beside(key, typedReason, null, "");
        }
    }

    @GetMapping("/desk/joinings/{id}")
    ModelAndView show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place) {
        return page(new JoiningId(id), reader, new Beside(null, "", null, place.strip()), HttpStatus.OK);
    }

    @GetMapping("/desk/joinings/{id}/unions")
    ModelAndView unions(@AuthenticationPrincipal SignedIn reader, @RequestParam(defaultValue = "") String place) {
        return new ModelAndView("member/desk-places", "places", placesFor(reader, place.strip()));
    }

    @PostMapping("/desk/joinings/{id}/approval")
    ModelAndView approve(@AuthenticationPrincipal SignedIn decider, @PathVariable UUID id) {
        JoiningId joining = new JoiningId(id);
        return answer(desk.approve(joining, decider), joining, decider);
    }

    @PostMapping("/desk/joinings/{id}/return")
    ModelAndView giveBack(
            @AuthenticationPrincipal SignedIn decider, @PathVariable UUID id, @RequestParam String reason) {
        JoiningId joining = new JoiningId(id);
        if (!Decision.isReason(reason)) {
            return page(
                    joining,
                    decider,
                    Beside.problem("desk.joining.reason-wrong", reason),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(desk.giveBack(joining, decider, reason), joining, decider);
    }

    @PostMapping("/desk/joinings/{id}/placement")
    ModelAndView place(@AuthenticationPrincipal SignedIn decider, @PathVariable UUID id, @RequestParam UUID union) {
        JoiningId joining = new JoiningId(id);
        return answer(desk.place(joining, decider, new UnionId(union)), joining, decider);
    }

    @PostMapping("/desk/joinings/{id}/number")
    ModelAndView reveal(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable UUID id,
            @RequestParam(required = false) Reveals.@Nullable RevealPurpose purpose,
            @RequestParam String reason,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial) {
        JoiningId joining = new JoiningId(id);
        if (purpose == null || !Reveals.isReason(reason)) {
            return page(joining, reader, Beside.problem("reveal.wrong", ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (desk.reveal(joining, reader, new Reveals.Asked(purpose, reason))) {
            case JoiningDesk.Revealed revealed ->
                partial
                        ? new ModelAndView("member/desk-number", "application", revealed.application())
                        : page(joining, reader, new Beside(null, "", revealed.application(), ""), HttpStatus.OK);
            case JoiningDesk.NoneLeft limit ->
                page(joining, reader, Beside.problem("reveal.limit", ""), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private ModelAndView answer(JoiningDesk.Outcome outcome, JoiningId joining, SignedIn decider) {
        return switch (outcome) {
            case JoiningDesk.Approved approved -> again(joining);
            case JoiningDesk.Returned returned -> again(joining);
            case JoiningDesk.Placed placed -> again(joining);
            case JoiningDesk.NotPending before -> refused(joining, decider, "desk.joining.not-pending");
            case JoiningDesk.NeedsUnion pool -> refused(joining, decider, "desk.joining.needs-union");
            case JoiningDesk.NumberHeld held -> refused(joining, decider, "desk.joining.number-held");
        };
    }

    private static ModelAndView again(JoiningId joining) {
        return new ModelAndView("redirect:/desk/joinings/" + joining);
    }

    private ModelAndView refused(JoiningId joining, SignedIn decider, String problem) {
        return page(joining, decider, Beside.problem(problem, ""), HttpStatus.CONFLICT);
    }

    private ModelAndView page(JoiningId id, SignedIn reader, Beside beside, HttpStatusCode status) {
        JoiningDesk.Opened opened = desk.open(id, reader);
        Joining joining = opened.joining();
        boolean decides = reader.hasAny(JoiningDesk.DECIDERS) && joining.state().isPending();
        LocalDate submitted = LocalDate.ofInstant(joining.submitted(), clock.getZone());
        ModelAndView page = new ModelAndView(
                "member/desk-joining",
                "shown",
                new DeskJoining(
                        joining,
                        finder.nameOf(joining.application().choice().union()),
                        ChronoUnit.DAYS.between(submitted, LocalDate.now(clock)),
                        Objects.requireNonNull(times.of(List.of(joining)).get(id)),
                        LocalDate.now(clock),
                        opened.because(),
                        opened.consents(),
                        opened.history().stream()
                                .map(deed -> new DeedLine(deed, finder.nameOf(deed.union())))
                                .toList(),
                        decides,
                        beside.problem(),
                        beside.typedReason(),
                        beside.revealed(),
                        beside.placeText(),
                        decides ? placesFor(reader, beside.placeText()) : List.of()));
        page.setStatus(status);
        return page;
    }

    private List<UnionNode> placesFor(SignedIn reader, String text) {
        return reader.within() == null ? List.of() : unions.searchPlaces(text, reader.within(), PLACES_SHOWN);
    }
}
