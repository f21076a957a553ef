package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SessionStart;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.PhoneNumber;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker signs in: phone, then code. */
@Controller
class SignInController {

    private final WorkerSignIn signIn;
    private final SessionStart sessions;
    private final Clock clock;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    SignInController(WorkerSignIn signIn, SessionStart sessions, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param phone as typed so far
     * @param codeAsked whether the code field is open
     * @param shownCode the code itself, in demo mode
     * @param problem message key of what went wrong
     * @param amount the number that the problem names: minutes to wait or tries left
     */
    public record SignInForm(
            String phone,
            boolean codeAsked,
            @Nullable String shownCode,
            @Nullable String problem,
            long amount) {

        static SignInForm empty() {
            return new SignInForm("", false, null, null, 0);
        }

        SignInForm problem(String key, long number) {
            return new SignInForm(phone, codeAsked, shownCode, key, number);
        }
    }

    @GetMapping("/sign-in")
    ModelAndView form() {
        return page(SignInForm.empty());
    }

    @PostMapping("/sign-in/code")
    ModelAndView requestCode(@RequestParam String phone) {
        SignInForm typed = new SignInForm(phone, false, null, null, 0);
        Optional<PhoneNumber> number = PhoneNumber.parse(phone);
        if (number.isEmpty()) {
            return page(typed.problem("sign-in.phone-wrong", 0));
        }
        return page(
                switch (signIn.requestCode(number.get())) {
                    case WorkerSignIn.CodeSent sent ->
                        new SignInForm(number.get().value(), true, sent.shown(), null, 0);
                    case WorkerSignIn.AskLater later ->
                        new SignInForm(number.get().value(), true, null, "sign-in.ask-later", secondsUntil(later.at()));
                    case WorkerSignIn.DemoNumberRefused refused -> typed.problem("sign-in.phone-wrong", 0);
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
            return page(new SignInForm(phone, false, null, "sign-in.phone-wrong", 0));
        }
        SignInForm typed = new SignInForm(phone, true, null, null, 0);
        return switch (signIn.check(number.get(), code.strip())) {
            case WorkerSignIn.Welcome welcome -> {
                sessions.begin(welcome.person(), request, response);
                yield new ModelAndView("redirect:" + targetOf(request, response));
            }
            case WorkerSignIn.WrongCode wrong -> page(typed.problem("sign-in.code-wrong", wrong.triesLeft()));
            case WorkerSignIn.NoValidCode none -> page(typed.problem("sign-in.code-expired", 0));
            case WorkerSignIn.Locked locked -> page(typed.problem("sign-in.locked", minutesUntil(locked.until())));
        };
    }

    private String targetOf(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        return saved == null ? "/" : URI.create(saved.getRedirectUrl()).getPath();
    }

    private long secondsUntil(Instant time) {
        return Math.max(1, Duration.between(clock.instant(), time).toSeconds());
    }

    private long minutesUntil(Instant time) {
        return Math.max(
                1, Duration.between(clock.instant(), time).plusSeconds(59).toMinutes());
    }

    private static ModelAndView page(SignInForm form) {
        return new ModelAndView("shell/sign-in", "form", form);
    }
}
