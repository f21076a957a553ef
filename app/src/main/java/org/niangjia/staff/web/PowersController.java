package org.niangjia.staff.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.DeskArea;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactorRule;
import org.niangjia.identity.SecondFactorRules;
import org.niangjia.identity.SignedIn;
import org.niangjia.staff.internal.SecondFactorRuleChange;
import org.niangjia.staff.internal.StaffDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each role may do, at which levels, and whether it needs a second factor. */
@Controller
class PowersController {

    private final StaffDesk desk;
    private final SecondFactorRules rules;
    private final ObjectProvider<DeskArea> areas;

    PowersController(StaffDesk desk, SecondFactorRules rules, ObjectProvider<DeskArea> areas) {
        this.desk = desk;
        this.rules = rules;
        this.areas = areas;
    }

    @GetMapping("/desk/staff/powers")
    ModelAndView show(@AuthenticationPrincipal SignedIn reader) {
        return page(reader, null);
    }

    @PostMapping("/desk/staff/powers/{role}")
    ModelAndView propose(
            @AuthenticationPrincipal SignedIn by,
            @PathVariable Role role,
            @RequestParam SecondFactorRule rule,
            @RequestParam String reason) {
        return switch (desk.proposeRule(role, rule, reason, by)) {
            case StaffDesk.Proposed proposed -> new ModelAndView("redirect:/desk/approvals/" + proposed.change());
            case StaffDesk.NotProposed not -> {
                ModelAndView page = page(by, not.words());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(SignedIn reader, @Nullable String problem) {
        var now = rules.all();
        List<Power> powers = Arrays.stream(Role.values())
                .filter(role -> role != Role.WORKER)
                .map(role -> new Power(role, now.getOrDefault(role, SecondFactorRule.OPTIONAL), areasOf(role)))
                .toList();
        return new ModelAndView("staff/powers", "powers", powers)
                .addObject("problem", problem)
                .addObject("proposes", SecondFactorRuleChange.mayPropose(reader));
    }

    private List<String> areasOf(Role role) {
        return areas.stream()
                .filter(area -> area.roles().contains(role))
                .sorted(Comparator.comparingInt(DeskArea::order))
                .map(DeskArea::label)
                .toList();
    }
}
