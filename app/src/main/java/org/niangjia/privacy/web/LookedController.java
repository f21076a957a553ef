package org.niangjia.privacy.web;

import org.niangjia.identity.SignedIn;
import org.niangjia.privacy.internal.access.AccessLog;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at a worker's data, and why. */
@Controller
class LookedController {

    private static final int PAGE_SIZE = 20;

    private final AccessLog log;

    LookedController(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/me/looked")
    ModelAndView looked(@AuthenticationPrincipal SignedIn worker, @RequestParam(defaultValue = "0") long before) {
        boolean first = before <= 0;
        return new ModelAndView(
                        "privacy/looked", "log", log.page(worker.account(), first ? Long.MAX_VALUE : before, PAGE_SIZE))
                .addObject("first", first);
    }
}
