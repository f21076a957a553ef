package org.niangjia.staff.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.staff.internal.FirstSteps;
import org.niangjia.staff.internal.FirstUnion;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form by which the system administrator of a fresh platform proposes its first union. */
@Controller
class FirstUnionController {

    /** At which levels a union can be the top of a platform. */
    static final List<UnionLevel> LEVELS = List.of(UnionLevel.PROVINCE, UnionLevel.CITY, UnionLevel.COUNTY);

    private final FirstSteps steps;

    FirstUnionController(FirstSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/desk/staff/first-union")
    ModelAndView form() {
        return isLeft() ? page(FirstUnionForm.empty(TimeOrderedUuid.next())) : new ModelAndView("redirect:/desk/staff");
    }

    @PostMapping("/desk/staff/first-union")
    ModelAndView propose(
            @AuthenticationPrincipal SignedIn by,
            @RequestParam UUID key,
            @RequestParam String name,
            @RequestParam String shortName,
            @RequestParam String level,
            @RequestParam String division,
            @RequestParam String creditCode,
            @RequestParam String reason) {
        if (!by.roles().contains(Role.SYSTEM_ADMINISTRATOR)) {
            throw new AccessDeniedException("another administrator's work");
        }
        if (!isLeft()) {
            return new ModelAndView("redirect:/desk/staff");
        }
        FirstUnionForm form = new FirstUnionForm(
                key,
                name.strip(),
                shortName.strip(),
                level,
                division.strip(),
                creditCode.strip(),
                reason.strip(),
                null);
        String problem = problemOf(form);
        if (problem != null) {
            return page(form.problem(problem));
        }
        return new ModelAndView("redirect:/desk/approvals/" + steps.propose(wanted(form), by));
    }

    private boolean isLeft() {
        return steps.next().filter(step -> step == FirstSteps.Step.FOUND_UNION).isPresent();
    }

    private static @Nullable String problemOf(FirstUnionForm form) {
        if (!isLong(form.name(), 2, UnionFacts.NAME_LENGTH_MAX)
                || !isLong(form.shortName(), 1, UnionFacts.SHORT_NAME_LENGTH_MAX)) {
            return "staff.first-union.name-wrong";
        }
        if (LEVELS.stream().noneMatch(level -> level.name().equals(form.level()))) {
            return "staff.first-union.level-wrong";
        }
        if (!form.division().matches("\\d{6}")) {
            return "staff.first-union.division-wrong";
        }
        if (!form.creditCode().isEmpty()
                && !(CreditCode.read(form.creditCode()) instanceof CreditCode.Valid valid
                        && valid.code().isUnions())) {
            return "staff.first-union.credit-code-wrong";
        }
        return UnionRegister.isReason(form.reason()) ? null : "staff.reason-missing";
    }

    private static boolean isLong(String text, int min, int max) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }

    private static FirstUnion.Wanted wanted(FirstUnionForm form) {
        return new FirstUnion.Wanted(
                form.key(),
                UnionLevel.valueOf(form.level()),
                form.division(),
                form.name(),
                form.shortName(),
                CreditCode.read(form.creditCode()) instanceof CreditCode.Valid valid
                        ? valid.code().value()
                        : null,
                form.reason());
    }

    private static ModelAndView page(FirstUnionForm form) {
        ModelAndView page = new ModelAndView("staff/first-union", "form", form);
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
