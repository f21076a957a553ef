package org.niangjia.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.FreshSignIn;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A signed-in worker shows anew who he is, by a code to his own phone, before what can't be taken back. */
@Controller
class ConfirmController {

    private final Accounts accounts;
    private final WorkerSignIn signIn;
    private final FreshSignIn fresh;
    private final Clock clock;

    ConfirmController(Accounts accounts, WorkerSignIn signIn, FreshSignIn fresh, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping("/me/confirm")
    ModelAndView form(@AuthenticationPrincipal SignedIn worker, @RequestParam FreshPage next) {
        return page(formOf(worker, next));
    }

    @PostMapping("/me/confirm/code")
    ModelAndView requestCode(@AuthenticationPrincipal SignedIn worker, @RequestParam FreshPage next) {
        ConfirmForm form = formOf(worker, next);
        return switch (signIn.requestCode(phoneOf(worker))) {
            case WorkerSignIn.CodeSent sent -> page(form.sent(sent.shown()));
            case WorkerSignIn.AskLater later ->
                page(form.withCode().problem("sign-in.ask-later-minutes", minutesUntil(later.at())));
            case WorkerSignIn.NotDelivered lost -> page(form.problem("sign-in.not-delivered", 0));
            case WorkerSignIn.DemoNumberRefused refused -> page(form.problem("sign-in.not-delivered", 0));
        };
    }

    @PostMapping("/me/confirm")
    ModelAndView check(
            @AuthenticationPrincipal SignedIn worker,
            @RequestParam FreshPage next,
            @RequestParam String code,
            HttpServletRequest request) {
        ConfirmForm form = formOf(worker, next).withCode();
        return switch (signIn.check(phoneOf(worker), code)) {
            case WorkerSignIn.Welcome welcome -> {
                fresh.renew(request);
                yield new ModelAndView("redirect:" + next.path());
            }
            case WorkerSignIn.WrongCode wrong -> page(form.problem("sign-in.code-wrong", wrong.triesLeft()));
            case WorkerSignIn.NoValidCode none -> page(form.problem("sign-in.code-expired", 0));
            case WorkerSignIn.Locked locked -> page(form.problem("sign-in.locked", minutesUntil(locked.until())));
        };
    }

    private ConfirmForm formOf(SignedIn worker, FreshPage next) {
        return new ConfirmForm(next.name(), phoneOf(worker).masked(), false, null, null, 0);
    }

    private PhoneNumber phoneOf(SignedIn worker) {
        return accounts.phoneOf(worker.account()).orElseThrow(NotFound::new);
    }

    private long minutesUntil(Instant time) {
        return Math.max(
                1, Duration.between(clock.instant(), time).plusSeconds(59).toMinutes());
    }

    private static ModelAndView page(ConfirmForm form) {
        ModelAndView page = new ModelAndView("privacy/confirm", "form", form);
        page.setStatus(form.problem() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
