package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SessionStart;
import org.niangjia.identity.StaffSignIn;
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
    private final Clock clock;

    StaffSignInController(StaffSignIn signIn, SessionStart sessions, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param problem message key of what went wrong
     * @param minutes how long to wait, if the account is locked
     */
    public record StaffSignInForm(String login, @Nullable String problem, long minutes) {}

    @GetMapping("/desk/sign-in")
    ModelAndView form() {
        return page(new StaffSignInForm("", null, 0));
    }

    @PostMapping("/desk/sign-in")
    ModelAndView signIn(
            @RequestParam String account,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.signIn(account.strip(), password)) {
            case StaffSignIn.Welcome welcome -> {
                sessions.begin(welcome.person(), request, response);
                yield new ModelAndView("redirect:/desk");
            }
            case StaffSignIn.Refused refused -> page(new StaffSignInForm(account, "staff-sign-in.refused", 0));
            case StaffSignIn.Locked locked -> {
                Duration wait = Duration.between(clock.instant(), locked.until());
                yield page(new StaffSignInForm(
                        account,
                        "staff-sign-in.locked",
                        Math.max(1, wait.plusSeconds(59).toMinutes())));
            }
        };
    }

    private static ModelAndView page(StaffSignInForm form) {
        return new ModelAndView("shell/staff-sign-in", "form", form);
    }
}
