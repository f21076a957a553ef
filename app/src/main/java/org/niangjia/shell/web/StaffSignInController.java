package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SessionStart;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A staff member signs in: account and password. */
@Controller
class StaffSignInController {

    private final StaffSignIn signIn;
    private final SessionStart sessions;
    private final WantedPage wanted;
    private final Clock clock;

    StaffSignInController(StaffSignIn signIn, SessionStart sessions, WantedPage wanted, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.wanted = wanted;
        this.clock = clock;
    }

    @GetMapping("/desk/sign-in")
    ModelAndView form(@AuthenticationPrincipal @Nullable SignedIn person) {
        return person != null && person.isStaff() ? new ModelAndView("redirect:/desk") : page(StaffSignInForm.empty());
    }

    @PostMapping("/desk/sign-in")
    ModelAndView signIn(
            @RequestParam String account,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        StaffSignInForm typed = new StaffSignInForm(account.strip(), null, 0);
        return switch (signIn.signIn(typed.login(), password)) {
            case StaffSignIn.Welcome welcome -> {
                String target = wanted.afterStaffSignIn(request, response);
                sessions.begin(welcome.person(), request, response);
                yield new ModelAndView("redirect:" + target);
            }
            case StaffSignIn.Refused refused -> page(typed.refused());
            case StaffSignIn.Locked locked -> {
                Duration wait = Duration.between(clock.instant(), locked.until());
                yield page(typed.locked(Math.max(1, wait.plusSeconds(59).toMinutes())));
            }
        };
    }

    private static ModelAndView page(StaffSignInForm form) {
        return new ModelAndView("shell/staff-sign-in", "form", form);
    }
}
