package org.niangjia.member.web.joining;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.joining.JoiningDraft;
import org.niangjia.member.internal.joining.JoiningDraft.Step;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.member.internal.joining.Standing;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the form: person, work, consents. The page for the union has its own controller. */
@Controller
class JoiningStepsController {

    private final JoiningForm form;
    private final Clock clock;

    JoiningStepsController(JoiningForm form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    static String redirectTo(Step step) {
        return "redirect:/joining/" + step.name().toLowerCase(Locale.ROOT);
    }

    /** The page of a step that the draft reaches; else the page where the worker has to be. */
    static ModelAndView at(Step step, Standing standing, Function<JoiningDraft, ModelAndView> page) {
        JoiningDraft draft = switch (standing) {
            case Standing.Drafting drafting -> drafting.draft();
            case Standing.Returned returned -> returned.draft();
            case Standing.Member member -> null;
            case Standing.Waiting waiting -> null;
        };
        if (draft == null) {
            return new ModelAndView("redirect:/joining");
        }
        return draft.reaches(step) ? page.apply(draft) : new ModelAndView(redirectTo(draft.next()));
    }

    @GetMapping("/joining/person")
    ModelAndView person(
            @AuthenticationPrincipal SignedIn worker, @RequestParam(required = false) @Nullable String example) {
        return at(Step.PERSON, form.standing(worker.account()), draft -> {
            PersonForm filled = PersonForm.of(draft.person());
            return personPage(
                    example == null
                            ? filled
                            : new PersonForm(
                                    filled.name(), ExampleNumber.random().value(), null, null, false));
        });
    }

    private static ModelAndView personPage(PersonForm filled) {
        return new ModelAndView("member/joining-person", "form", filled);
    }

    /** Looks at the number as soon as it is typed; nothing is saved. */
    @PostMapping("/joining/person/number")
    ModelAndView number(@RequestParam String citizenId) {
        PersonForm typed = PersonForm.typed("", citizenId, Person.read("", citizenId, clock));
        return new ModelAndView("member/joining-number", "form", typed);
    }

    @PostMapping("/joining/person")
    ModelAndView savePerson(
            @AuthenticationPrincipal SignedIn worker, @RequestParam String name, @RequestParam String citizenId) {
        Person.Reading reading = Person.read(name, citizenId, clock);
        return switch (reading) {
            case Person.Wrong wrong -> personPage(PersonForm.typed(name, citizenId, wrong));
            case Person.Right right ->
                switch (form.save(worker.account(), right.person())) {
                    case OWN_MEMBERSHIP -> new ModelAndView("member/joining-known");
                    case SAVED -> new ModelAndView(redirectTo(right.person().completed() ? Step.PERSON : Step.WORK));
                };
        };
    }

    @GetMapping("/joining/work")
    ModelAndView work(@AuthenticationPrincipal SignedIn worker) {
        return at(Step.WORK, form.standing(worker.account()), draft -> workPage(draft.work(), false));
    }

    private static ModelAndView workPage(@Nullable Work work, boolean unanswered) {
        return new ModelAndView("member/joining-work", "form", new WorkForm(work, unanswered));
    }

    @PostMapping("/joining/work")
    ModelAndView saveWork(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam(required = false) @Nullable Employment employment,
            @RequestParam(required = false) @Nullable Trade trade) {
        return at(Step.WORK, form.standing(worker.account()), draft -> {
            if (employment == null || trade == null) {
                return workPage(draft.work(), true);
            }
            form.save(worker.account(), new Work(employment, trade));
            return new ModelAndView(redirectTo(Step.UNION));
        });
    }

    @GetMapping("/joining/consents")
    ModelAndView consents(@AuthenticationPrincipal SignedIn worker) {
        return at(Step.CONSENTS, form.standing(worker.account()), draft -> consentsPage(Set.of(), Set.of()));
    }

    private static ModelAndView consentsPage(Set<ConsentPurpose> agreed, Set<ConsentPurpose> missing) {
        return new ModelAndView("member/joining-consents", "agreed", agreed).addObject("missing", missing);
    }

    @PostMapping("/joining/consents")
    ModelAndView submit(
            @AuthenticationPrincipal SignedIn worker, @RequestParam(defaultValue = "") List<ConsentPurpose> consent) {
        Set<ConsentPurpose> agreed = EnumSet.noneOf(ConsentPurpose.class);
        agreed.addAll(consent);
        return switch (form.submit(worker.account(), agreed)) {
            case JoiningForm.Submitted submitted -> new ModelAndView("redirect:/joining");
            case JoiningForm.ConsentMissing refused -> consentsPage(agreed, refused.missing());
            case JoiningForm.NothingToSubmit nothing -> new ModelAndView("redirect:/joining");
        };
    }
}
