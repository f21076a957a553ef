package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.niangjia.identity.SingleSignOn;
import org.niangjia.identity.SingleSignOnRefusal;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * To the organisation's OpenID provider and back. The way there is a link and no form: the rules for browsers let forms
 * lead to this platform only, redirects included.
 */
@Controller
@RequestMapping("/desk/sign-in/single-sign-on")
class SingleSignOnController {

    private final SingleSignOn singleSignOn;
    private final StaffEntrance entrance;

    SingleSignOnController(SingleSignOn singleSignOn, StaffEntrance entrance) {
        this.singleSignOn = singleSignOn;
        this.entrance = entrance;
    }

    @GetMapping
    ModelAndView depart(HttpServletRequest request, HttpServletResponse response) {
        String name = name();
        return singleSignOn
                .depart(request, response)
                .map(provider -> new ModelAndView("redirect:" + provider))
                .orElseGet(() -> refused(SingleSignOnRefusal.AWAY, name));
    }

    @GetMapping("/back")
    ModelAndView arrive(HttpServletRequest request, HttpServletResponse response) {
        String name = name();
        return switch (singleSignOn.arrive(request, response)) {
            case SingleSignOn.Arrived arrived ->
                new ModelAndView("redirect:" + entrance.after(arrived.welcome(), request, response));
            case SingleSignOn.Refused refused -> refused(refused.reason(), name);
        };
    }

    /** Our session has ended by then; what is left is the provider's own. */
    @GetMapping("/signed-out")
    ModelAndView signedOut(HttpServletRequest request) {
        URI back = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/desk/sign-in")
                .build()
                .toUri();
        Optional<URI> there = singleSignOn.signOut(back);
        return new ModelAndView("shell/single-sign-on-ended", "name", name())
                .addObject("provider", there.map(URI::toString).orElse(""))
                .addObject("problem", StepProblem.NONE);
    }

    private String name() {
        return singleSignOn.name().orElseThrow(NotFound::new);
    }

    private static ModelAndView refused(SingleSignOnRefusal reason, String name) {
        ModelAndView page = new ModelAndView("shell/single-sign-on-refused", "reason", reason)
                .addObject("name", name)
                .addObject("problem", StepProblem.NONE);
        page.setStatus(
                switch (reason) {
                    case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
                    case UNKNOWN, ENDED, OTHER_PERSON -> HttpStatus.FORBIDDEN;
                    case CANCELLED, STALE, NOT_TRUSTED -> HttpStatus.UNAUTHORIZED;
                });
        return page;
    }
}
