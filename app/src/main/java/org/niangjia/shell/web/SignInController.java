package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SessionStart;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.PhoneNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker signs in: phone, then code. */
@Controller
class SignInController {

    /** A longer wait is told in minutes. */
    private static final Duration TOLD_IN_SECONDS = Duration.ofMinutes(2);

    private final WorkerSignIn signIn;
    private final SessionStart sessions;
    private final WantedPage wanted;
    private final Clock clock;

    SignInController(WorkerSignIn signIn, SessionStart sessions, WantedPage wanted, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.wanted = wanted;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@AuthenticationPrincipal @Nullable SignedIn person) {
        return person == null ? page(SignInForm.forPhone("")) : new ModelAndView("redirect:/");
    }

    /** Where a browser lands that was sent back to the step of the code, which only a form opens. */
    @GetMapping("/sign-in/code")
    String codeWithoutPhone() {
        return "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    ModelAndView requestCode(@RequestParam String phone) {
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        if (number.isEmpty()) {
            return page(SignInForm.forPhone(phone).problem("sign-in.phone-wrong", 0));
        }
        SignInForm step = SignInForm.forCode(number.get());
        return page(
                switch (signIn.requestCode(number.get())) {
                    case WorkerSignIn.CodeSent sent -> step.sent(sent.shown(), secondsUntil(sent.nextAt()));
                    case WorkerSignIn.AskLater later -> askLater(step, later.at());
                    case WorkerSignIn.NotDelivered lost -> step.problem("sign-in.not-delivered", 0);
                    case WorkerSignIn.DemoNumberRefused refused ->
                        SignInForm.forPhone(phone).problem("sign-in.phone-wrong", 0);
                });
    }

    @PostMapping("/sign-in")
    ModelAndView check(
            @RequestParam String phone,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        if (number.isEmpty()) {
            return page(SignInForm.forPhone(phone).problem("sign-in.phone-wrong", 0));
        }
        SignInForm step = SignInForm.forCode(number.get());
        return switch (signIn.check(number.get(), code)) {
            case WorkerSignIn.Welcome welcome -> {
                String target = wanted.afterWorkersSignIn(request, response);
                sessions.begin(welcome.person(), request, response);
                yield new ModelAndView("redirect:" + target);
            }
            case WorkerSignIn.WrongCode wrong -> page(step.problem("sign-in.code-wrong", wrong.triesLeft()));
            case WorkerSignIn.NoValidCode none -> page(step.problem("sign-in.code-expired", 0));
            case WorkerSignIn.Locked locked -> page(step.problem("sign-in.locked", minutesUntil(locked.until())));
        };
    }

    private SignInForm askLater(SignInForm step, Instant at) {
        Duration wait = Duration.between(clock.instant(), at);
        return wait.compareTo(TOLD_IN_SECONDS) > 0
                ? step.problem("sign-in.ask-later-minutes", minutesUntil(at))
                : step.problem("sign-in.ask-later", secondsUntil(at)).waiting(secondsUntil(at));
    }

    private long secondsUntil(Instant time) {
        return Math.max(
                1, Duration.between(clock.instant(), time).plusMillis(999).toSeconds());
    }

    private long minutesUntil(Instant time) {
        return Math.max(
                1, Duration.between(clock.instant(), time).plusSeconds(59).toMinutes());
    }

    private static ModelAndView page(SignInForm form) {
        return new ModelAndView("shell/sign-in", "form", form);
    }
}
