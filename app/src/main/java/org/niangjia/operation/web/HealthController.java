package org.niangjia.operation.web;

import org.niangjia.operation.internal.HealthReport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the platform does: in full for its administrators, in one sentence for everybody. */
@Controller
class HealthController {

    private final HealthReport health;

    HealthController(HealthReport health) {
        this.health = health;
    }

    @GetMapping("/desk/health")
    ModelAndView health() {
        return new ModelAndView("operation/health", "report", health.now());
    }

    @GetMapping("/open/status")
    ModelAndView status() {
        return new ModelAndView("operation/status", "report", health.now());
    }
}
