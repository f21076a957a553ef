package org.niangjia.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.registry.internal.RegistryDesk;
import org.niangjia.registry.internal.UnionOffer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A union joins federations of its trade, beside its place in the tree, and leaves them. */
@Controller
class FederationController {

    private final RegistryDesk desk;
    private final UnionRegister register;
    private final UnionOffer offer;

    FederationController(RegistryDesk desk, UnionRegister register, UnionOffer offer) {
        this.desk = desk;
        this.register = register;
        this.offer = offer;
    }

    @GetMapping("/desk/unions/{id}/federations")
    ModelAndView form(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        return page(id, person, TimeOrderedUuid.next(), "", null);
    }

    @PostMapping("/desk/unions/{id}/federations")
    ModelAndView change(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable UUID federation,
            @RequestParam(defaultValue = "false") boolean leaves,
            @RequestParam(defaultValue = "") String reason) {
        if (federation == null || !UnionRegister.isReason(reason)) {
            return page(
                    id,
                    person,
                    key,
                    reason,
                    federation == null ? "registry.wrong.federation" : "registry.wrong.reason");
        }
        UnionId union = desk.open(new UnionId(id), person).id();
        UnionChange change = leaves
                ? new UnionChange.LeaveFederation(union, new UnionId(federation))
                : new UnionChange.JoinFederation(union, new UnionId(federation));
        return switch (desk.carryOut(key, change, reason, person)) {
            case RegistryDesk.Made made -> new ModelAndView("redirect:/desk/unions/" + id + "?done=done");
            case RegistryDesk.Refused refused -> page(id, person, key, reason, "UnionRefusal." + refused.why());
            case RegistryDesk.UsedForm used -> page(id, person, key, reason, "registry.other-request");
            case RegistryDesk.Proposed proposed -> throw new IllegalStateException("federations need no second person");
        };
    }

    private ModelAndView page(UUID id, SignedIn person, UUID key, String reason, @Nullable String problem) {
        UnionNode union = desk.open(new UnionId(id), person).node();
        List<UnionNode> current = register.federationsOf(union.id());
        ModelAndView page = new ModelAndView("registry/federations", "union", union)
                .addObject("current", current)
                .addObject(
                        "offered",
                        offer.federationsFor(union, desk.topOf(person)).stream()
                                .filter(federation -> !current.contains(federation))
                                .toList())
                .addObject("key", key)
                .addObject("reason", reason)
                .addObject("problem", problem);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
