package org.niangjia.member.web.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningId;
import org.niangjia.member.internal.joining.PoolDesk;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The turnover pool at the desk: many are chosen and placed in one act, and what became of each is shown. */
@Controller
class DeskPoolController {

    private static final int PLACES_SHOWN = 10;

    private final PoolDesk desk;
    private final Unions unions;
    private final UnionFinder finder;

    DeskPoolController(PoolDesk desk, Unions unions, UnionFinder finder) {
        this.desk = desk;
        this.unions = unions;
        this.finder = finder;
    }

    @GetMapping("/desk/joinings/pool")
    ModelAndView choose(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<UUID> joining) {
        return page(reader, TimeOrderedUuid.next(), place.strip(), idsOf(joining), false);
    }

    @GetMapping("/desk/joinings/pool/unions")
    ModelAndView unions(@AuthenticationPrincipal SignedIn reader, @RequestParam(defaultValue = "") String place) {
        return new ModelAndView("member/desk-places", "places", places(reader, place));
    }

    @PostMapping("/desk/joinings/pool")
    ModelAndView place(
            @AuthenticationPrincipal SignedIn decider,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") List<UUID> joining,
            @RequestParam(required = false) @Nullable UUID union) {
        Set<JoiningId> chosen = idsOf(joining);
        if (chosen.isEmpty() || chosen.size() > PoolDesk.AT_ONCE_MAX || union == null) {
            return page(decider, key, "", chosen, true);
        }
        desk.place(key, chosen, union, decider);
        return new ModelAndView("redirect:/desk/joinings/pool/" + key);
    }

    private static Set<JoiningId> idsOf(List<UUID> chosen) {
        return chosen.stream().map(JoiningId::new).collect(Collectors.toUnmodifiableSet());
    }

    private ModelAndView page(SignedIn reader, UUID key, String place, Set<JoiningId> chosen, boolean unanswered) {
        List<Joining> rows = desk.waiting();
        Map<UnionId, String> pools = new HashMap<>();
        rows.forEach(row -> pools.computeIfAbsent(row.application().choice().union(), finder::nameOf));
        ModelAndView page = new ModelAndView(
                "member/desk-pool",
                "form",
                new PoolForm(key, rows, pools, chosen, place, places(reader, place), unanswered));
        page.setStatus(unanswered ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    private List<UnionNode> places(SignedIn reader, String text) {
        return reader.within() == null ? List.of() : unions.searchPlaces(text.strip(), reader.within(), PLACES_SHOWN);
    }

    @GetMapping("/desk/joinings/pool/{key}")
    ModelAndView outcome(@PathVariable UUID key) {
        return new ModelAndView(
                "member/desk-pool-outcome", "placement", desk.find(key).orElseThrow(NotFound::new));
    }

    @PostMapping("/desk/joinings/pool/{key}/undo")
    String undo(
            @AuthenticationPrincipal SignedIn decider,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID joining) {
        desk.undo(key, joining == null ? null : new JoiningId(joining), decider);
        return "redirect:/desk/joinings/pool/" + key;
    }
}
