package org.niangjia.privacy.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.privacy.internal.retention.RetentionRule;
import org.niangjia.privacy.internal.retention.RetentionRules;
import org.niangjia.privacy.internal.retention.RetentionRun;
import org.niangjia.privacy.internal.retention.RuleChange;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of retention, what would go by each tonight, and a proposal to change one. */
@Controller
class DeskRetentionController {

    private final RetentionRun run;
    private final RetentionRules rules;
    private final RuleChange change;
    private final FourEyes fourEyes;

    DeskRetentionController(RetentionRun run, RetentionRules rules, RuleChange change, FourEyes fourEyes) {
        this.run = run;
        this.rules = rules;
        this.change = change;
        this.fourEyes = fourEyes;
    }

    @GetMapping("/desk/retention")
    ModelAndView list() {
        return new ModelAndView("privacy/desk-retention", "shown", run.dryRun());
    }

    @GetMapping("/desk/retention/{code}")
    ModelAndView rule(@PathVariable String code) {
        RetentionRule rule = rules.find(code).orElseThrow(NotFound::new);
        return page(rule, null, String.valueOf(rule.days()), rule.source(), rule.verified(), "");
    }

    @PostMapping("/desk/retention/{code}")
    ModelAndView propose(
            @AuthenticationPrincipal SignedIn keeper,
            @PathVariable String code,
            @RequestParam String days,
            @RequestParam String source,
            @RequestParam(defaultValue = "false") boolean verified,
            @RequestParam String reason) {
        RetentionRule rule = rules.find(code).orElseThrow(NotFound::new);
        String problem = problemOf(days, source, reason);
        OrgPath within = keeper.within();
        if (problem != null || within == null) {
            ModelAndView page = page(rule, problem, days, source, verified, reason);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        RuleChange.Wanted wanted = new RuleChange.Wanted(
                code, rule.version(), rule.days(), Integer.parseInt(days.strip()), source.strip(), verified);
        return new ModelAndView("redirect:/desk/approvals/" + fourEyes.propose(change, wanted, within, reason, keeper));
    }

    private static @Nullable String problemOf(String days, String source, String reason) {
        if (!days.strip().matches("\\d{1,5}") || !RetentionRule.isDays(Integer.parseInt(days.strip()))) {
            return "retention.change.days-wrong";
        }
        if (!RetentionRule.isSource(source)) {
            return "retention.change.source-wrong";
        }
        return FourEyes.isReason(reason) ? null : "retention.change.reason-wrong";
    }

    private static ModelAndView page(
            RetentionRule rule, @Nullable String problem, String days, String source, boolean verified, String reason) {
        return new ModelAndView("privacy/desk-retention-rule", "rule", rule)
                .addObject("problem", problem)
                .addObject("days", days)
                .addObject("source", source)
                .addObject("verified", verified)
                .addObject("reason", reason);
    }
}
