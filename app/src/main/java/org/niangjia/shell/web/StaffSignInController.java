package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Passkeys;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.SingleSignOn;
import org.niangjia.identity.StaffSignIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A staff member signs in: account and password; what then is missing, {@link StaffSignInStepsController} asks for. */
@Controller
class StaffSignInController {

    private final StaffSignIn signIn;
    private final StaffEntrance entrance;
    private final SingleSignOn singleSignOn;
    private final Passkeys passkeys;
    private final Clock clock;

    StaffSignInController(
            StaffSignIn signIn, StaffEntrance entrance, SingleSignOn singleSignOn, Passkeys passkeys, Clock clock) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.singleSignOn = singleSignOn;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping("/desk/sign-in")
    ModelAndView form(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        return person != null && person.isStaff()
                ? new ModelAndView("redirect:/desk")
                : page(StaffSignInForm.empty(), request);
    }

    /** What the page's script hands to the browser. */
    @PostMapping("/desk/sign-in/passkey/challenge")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        return passkeys.serve(request)
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.challenge(request))
                : ResponseEntity.notFound().build();
    }

    @PostMapping("/desk/sign-in/passkey")
    ModelAndView signInByPasskey(
            @RequestParam String answer, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.signIn(answer, request)
                .map(welcome -> new ModelAndView("redirect:" + entrance.after(welcome, request, response)))
                .orElseGet(() -> page(StaffSignInForm.empty().passkeyRefused(), request));
    }

    @PostMapping("/desk/sign-in")
    ModelAndView signIn(
            @RequestParam String account,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        StaffSignInForm typed = new StaffSignInForm(account.strip(), null, 0);
        return switch (signIn.signIn(typed.login(), password)) {
            case StaffSignIn.Welcome welcome ->
                new ModelAndView("redirect:" + entrance.after(welcome, request, response));
            case StaffSignIn.Refused refused -> page(typed.refused(), request);
            case StaffSignIn.Locked locked ->
                page(typed.locked(minutesUntil(locked.until(), clock.instant())), request);
        };
    }

    /** Whole minutes, at least one. */
    static long minutesUntil(Instant time, Instant now) {
        return Math.max(1, Duration.between(now, time).plusSeconds(59).toMinutes());
    }

    private ModelAndView page(StaffSignInForm form, HttpServletRequest request) {
        return new ModelAndView("shell/staff-sign-in", "form", form)
                .addObject("singleSignOn", singleSignOn.name().orElse(""))
                .addObject("passkeys", passkeys.serve(request));
    }
}
