package org.niangjia.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRefusal;
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

/** Founding a union, renaming it, and putting right what is registered of it. */
@Controller
class FactsController {

    private final RegistryDesk desk;
    private final UnionOffer offer;

    FactsController(RegistryDesk desk, UnionOffer offer) {
        this.desk = desk;
        this.offer = offer;
    }

    @GetMapping("/desk/unions/{id}/founding")
    ModelAndView founding(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        UnionNode parent = desk.open(new UnionId(id), person).node();
        return page(parent, true, FactsForm.empty(parent), null, person);
    }

    @PostMapping("/desk/unions/{id}/founding")
    ModelAndView found(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam Map<String, String> fields) {
        UnionNode parent = desk.open(new UnionId(id), person).node();
        FactsForm form = FactsForm.typed(key, fields, true);
        return form.isRight()
                ? carryOut(form.founding(parent.id()), "redirect:/desk/unions/" + key, parent, true, form, person)
                : page(parent, true, form, null, person);
    }

    @GetMapping("/desk/unions/{id}/facts")
    ModelAndView facts(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        UnionRecord union = desk.open(new UnionId(id), person);
        return page(union.node(), false, FactsForm.of(union.facts()), null, person);
    }

    @PostMapping("/desk/unions/{id}/facts")
    ModelAndView amend(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam Map<String, String> fields) {
        UnionNode union = desk.open(new UnionId(id), person).node();
        FactsForm form = FactsForm.typed(key, fields, false);
        return form.isRight()
                ? carryOut(
                        new UnionChange.Amend(union.id(), form.facts()),
                        "redirect:/desk/unions/" + id,
                        union,
                        false,
                        form,
                        person)
                : page(union, false, form, null, person);
    }

    private ModelAndView carryOut(
            UnionChange change, String after, UnionNode union, boolean founding, FactsForm form, SignedIn person) {
        return switch (desk.carryOut(form.key(), change, form.reason(), person)) {
            case RegistryDesk.Made made -> new ModelAndView(after + "?done=done");
            case RegistryDesk.Refused refused -> refused(refused.why(), union, founding, form, person);
            case RegistryDesk.UsedForm used -> page(union, founding, form, "registry.other-request", person);
            case RegistryDesk.Proposed proposed -> throw new IllegalStateException("facts need no second person");
        };
    }

    private ModelAndView refused(UnionRefusal why, UnionNode union, boolean founding, FactsForm form, SignedIn person) {
        String words = "UnionRefusal." + why;
        String field = switch (why) {
            case NAME_TAKEN -> "name";
            case CREDIT_CODE_TAKEN -> "credit-code";
            case EMPLOYER -> "employer";
            case WRONG_DAY -> "founded";
            case WRONG_LEVEL, POOL -> "sort";
            case NO_FEDERATION -> "industry";
            default -> null;
        };
        return page(union, founding, field == null ? form : form.refused(field, words), words, person);
    }

    private ModelAndView page(
            UnionNode union, boolean founding, FactsForm form, @Nullable String problem, SignedIn person) {
        List<String> sorts =
                founding ? FactsForm.Sort.below(union).stream().map(Enum::name).toList() : List.of();
        ModelAndView page = new ModelAndView(
                "registry/facts",
                "form",
                new FactsPage(
                        union,
                        founding,
                        sorts,
                        offer.federationsFor(union, desk.topOf(person)),
                        form.key(),
                        form.typed(),
                        form.wrong(),
                        problem));
        page.setStatus(form.isRight() && problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
