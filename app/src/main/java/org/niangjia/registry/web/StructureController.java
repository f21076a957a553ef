package org.niangjia.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.Unions;
import org.niangjia.registry.internal.RegistryDesk;
import org.niangjia.registry.internal.StructureDeed;
import org.niangjia.registry.internal.StructureRequest;
import org.niangjia.registry.internal.UnionOffer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moving, merging and closing a union: first what would happen, then the deed. */
@Controller
class StructureController {

    private final RegistryDesk desk;
    private final Unions unions;
    private final UnionOffer offer;

    StructureController(RegistryDesk desk, Unions unions, UnionOffer offer) {
        this.desk = desk;
        this.unions = unions;
        this.offer = offer;
    }

    @GetMapping("/desk/unions/{id}/structure/{deed}")
    ModelAndView form(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable StructureDeed deed,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable UUID key) {
        StructureRequest request =
                new StructureRequest(key == null ? TimeOrderedUuid.next() : key, deed, id, other, reason);
        return page(request, find, person, null, false);
    }

    @GetMapping("/desk/unions/{id}/structure/{deed}/others")
    ModelAndView others(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable StructureDeed deed,
            @RequestParam(defaultValue = "") String find) {
        UnionNode union = desk.open(new UnionId(id), person).node();
        return new ModelAndView("registry/others", "offered", offer.others(deed, union, find, desk.topOf(person)))
                .addObject("chosen", null);
    }

    @PostMapping("/desk/unions/{id}/structure/{deed}")
    ModelAndView carryOut(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @PathVariable StructureDeed deed,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(defaultValue = "") String reason) {
        StructureRequest request = new StructureRequest(key, deed, id, other, reason.strip());
        if (deed.hasOther() && other == null) {
            return refused(page(request, "", person, null, false));
        }
        if (!UnionRegister.isReason(reason)) {
            return refused(page(request, "", person, null, true));
        }
        return switch (desk.restructure(request, person)) {
            case RegistryDesk.Made made -> new ModelAndView("redirect:/desk/unions/" + id + "?done=done");
            case RegistryDesk.Proposed proposed -> new ModelAndView("redirect:/desk/unions/" + id + "?done=proposed");
            case RegistryDesk.Refused no -> refused(page(request, "", person, "UnionRefusal." + no.why(), false));
            case RegistryDesk.UsedForm used -> refused(page(request, "", person, "registry.other-request", false));
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            StructureRequest request, String find, SignedIn person, @Nullable String problem, boolean reasonMissing) {
        UnionNode union = desk.open(new UnionId(request.union()), person).node();
        OrgPath top = desk.topOf(person);
        UUID wanted = request.other();
        UnionNode other = wanted == null
                ? null
                : unions.find(new UnionId(wanted))
                        .filter(found -> top.covers(found.path()))
                        .orElse(null);
        UnionRegister.Forecast forecast = request.deed().hasOther() && other == null
                ? null
                : desk.foresee(request.deed().on(union.id(), other == null ? null : other.id()), person);
        List<UnionNode> offered =
                request.deed().hasOther() ? offer.others(request.deed(), union, find, top) : List.of();
        return new ModelAndView(
                "registry/structure",
                "form",
                new StructurePage(
                        request.deed(),
                        union,
                        request.key(),
                        other,
                        find,
                        offered,
                        request.reason(),
                        forecast,
                        problem,
                        reasonMissing));
    }
}
