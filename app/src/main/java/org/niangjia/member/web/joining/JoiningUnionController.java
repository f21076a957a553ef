package org.niangjia.member.web.joining;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Employment;
import org.niangjia.member.internal.joining.JoiningDraft;
import org.niangjia.member.internal.joining.JoiningDraft.Step;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionChoice.Way;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the form on which a worker finds his union. */
@Controller
class JoiningUnionController {

    private final JoiningForm form;
    private final UnionFinder unions;

    JoiningUnionController(JoiningForm form, UnionFinder unions) {
        this.form = form;
        this.unions = unions;
    }

    /**
     * What the worker looks for; the page is drawn anew for each change.
     *
     * @param employer part of a firm's name
     */
    record Wanted(
            @Nullable Way way,
            @Nullable String employer,
            @Nullable UUID county,
            @Nullable UUID town) {}

    @GetMapping("/joining/union")
    ModelAndView union(@AuthenticationPrincipal SignedIn worker, Wanted wanted) {
        return at(worker, draft -> page(draft, wanted, false));
    }

    @PostMapping("/joining/union")
    ModelAndView save(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam Way way,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam(required = false) @Nullable UUID county) {
        return at(worker, draft -> {
            Optional<UnionChoice> choice = way == Way.UNKNOWN ? unions.choosePool(county) : unions.choose(way, union);
            if (choice.isEmpty()) {
                return page(draft, new Wanted(way, null, county, null), true);
            }
            form.save(worker.account(), choice.get());
            return new ModelAndView(JoiningStepsController.redirectTo(Step.CONSENTS));
        });
    }

    private ModelAndView at(SignedIn worker, Function<JoiningDraft, ModelAndView> page) {
        return JoiningStepsController.at(Step.UNION, form.standing(worker.account()), page);
    }

    private ModelAndView page(JoiningDraft draft, Wanted wanted, boolean unanswered) {
        Employment employment = Objects.requireNonNull(draft.work()).employment();
        UnionChoice before = draft.choice();
        Way way = wanted.way() != null ? wanted.way() : usualWay(before, employment);
        UnionForm shown = switch (way) {
            case EMPLOYER -> byEmployer(wanted, before, unanswered);
            case PLACE -> byPlace(wanted, before, employment, unanswered);
            case UNKNOWN -> unknown(wanted, before, unanswered);
        };
        return new ModelAndView("member/joining-union", "form", shown);
    }

    private static Way usualWay(@Nullable UnionChoice before, Employment employment) {
        if (before != null) {
            return before.way();
        }
        return switch (employment) {
            case CONTRACT, DISPATCHED -> Way.EMPLOYER;
            case NEW_FORM, FLEXIBLE -> Way.PLACE;
        };
    }

    private UnionForm byEmployer(Wanted wanted, @Nullable UnionChoice before, boolean unanswered) {
        String text = wanted.employer() == null ? "" : wanted.employer();
        List<UnionNode> offered = unions.byEmployer(text);
        if (text.isEmpty() && before != null && before.way() == Way.EMPLOYER) {
            offered = unions.find(UnionLevel.GRASSROOTS, before.union().value()).stream()
                    .toList();
        }
        return new UnionForm(Way.EMPLOYER, text, offered, List.of(), null, null, List.of(), chosen(before), unanswered);
    }

    private UnionForm byPlace(Wanted wanted, @Nullable UnionChoice before, Employment employment, boolean unanswered) {
        UnionNode county = countyOf(wanted, before);
        UnionNode town = county == null
                ? null
                : townOf(wanted, before)
                        .filter(found -> county.path().covers(found.path()))
                        .orElse(null);
        return new UnionForm(
                Way.PLACE,
                "",
                county == null ? List.of() : unions.byPlace(county, town, employment),
                unions.cities(),
                county,
                town,
                county == null ? List.of() : unions.townsOf(county),
                chosen(before),
                unanswered);
    }

    private UnionForm unknown(Wanted wanted, @Nullable UnionChoice before, boolean unanswered) {
        return new UnionForm(
                Way.UNKNOWN,
                "",
                List.of(),
                unions.cities(),
                countyOf(wanted, before),
                null,
                List.of(),
                null,
                unanswered);
    }

    private @Nullable UnionNode countyOf(Wanted wanted, @Nullable UnionChoice before) {
        Optional<UnionNode> asked = unions.find(UnionLevel.COUNTY, wanted.county());
        return asked.or(() -> wanted.county() != null || before == null
                        ? Optional.empty()
                        : unions.above(before.path(), UnionLevel.COUNTY))
                .orElse(null);
    }

    private Optional<UnionNode> townOf(Wanted wanted, @Nullable UnionChoice before) {
        if (wanted.town() != null || wanted.county() != null || before == null) {
            return unions.find(UnionLevel.TOWN, wanted.town());
        }
        return unions.above(before.path(), UnionLevel.TOWN);
    }

    private static @Nullable UnionId chosen(@Nullable UnionChoice before) {
        return before == null ? null : before.union();
    }
}
