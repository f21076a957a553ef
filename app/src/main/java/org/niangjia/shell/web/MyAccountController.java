package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.niangjia.identity.Passkeys;
import org.niangjia.identity.Passwords;
import org.niangjia.identity.SecondFactorRules;
import org.niangjia.identity.SecondFactors;
import org.niangjia.identity.Sessions;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.QrPicture;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A staff member's own account: password, second factor, where he is signed in. */
@Controller
class MyAccountController {

    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SecondFactorRules rules;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Clock clock;

    MyAccountController(
            Passwords passwords,
            SecondFactors secondFactors,
            SecondFactorRules rules,
            Passkeys passkeys,
            Sessions sessions,
            Clock clock) {
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.rules = rules;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/desk/account")
    ModelAndView show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return new ModelAndView("shell/my-account", "standing", secondFactors.of(person.account()))
                .addObject("required", rules.require(person.roles()))
                .addObject("passkeys", passkeys.of(person.account()).size())
                .addObject("sessions", sessions.of(person.account(), SessionsController.idOf(request)));
    }

    @PostMapping("/desk/account/sessions/{handle}/end")
    String end(@AuthenticationPrincipal SignedIn person, @PathVariable String handle) {
        sessions.end(person.account(), handle);
        return "redirect:/desk/account";
    }

    @PostMapping("/desk/account/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        sessions.endOthers(person.account(), SessionsController.idOf(request));
        return "redirect:/desk/account";
    }

    @GetMapping("/desk/account/password")
    ModelAndView password() {
        return passwordPage(StepProblem.NONE, NewPassword.EMPTY);
    }

    @PostMapping("/desk/account/password")
    ModelAndView change(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request) {
        if (!wanted.equals(again)) {
            return refused(passwordPage(StepProblem.of("password.not-the-same"), NewPassword.EMPTY));
        }
        return switch (passwords.change(person.account(), current, wanted)) {
            case Passwords.Changed changed -> {
                sessions.endOthers(person.account(), SessionsController.idOf(request));
                yield new ModelAndView("redirect:/desk/account");
            }
            case Passwords.Faulty faulty -> refused(passwordPage(StepProblem.NONE, new NewPassword(faulty.faults())));
            case Passwords.CurrentIsWrong wrong ->
                refused(passwordPage(StepProblem.of("password.current-wrong"), NewPassword.EMPTY));
            case Passwords.Locked locked ->
                refused(passwordPage(StepProblem.locked(locked.until(), clock), NewPassword.EMPTY));
        };
    }

    @GetMapping("/desk/account/second-factor")
    ModelAndView secondFactor(@AuthenticationPrincipal SignedIn person) {
        return secondFactorPage(person, StepProblem.NONE);
    }

    @PostMapping("/desk/account/second-factor")
    ModelAndView enrol(@AuthenticationPrincipal SignedIn person, @RequestParam String code) {
        return answer(person, secondFactors.confirm(person.account(), code));
    }

    @PostMapping("/desk/account/second-factor/recovery-codes")
    ModelAndView renew(@AuthenticationPrincipal SignedIn person, @RequestParam String code) {
        return answer(person, secondFactors.renewRecoveryCodes(person.account(), code));
    }

    @PostMapping("/desk/account/second-factor/end")
    ModelAndView giveUp(@AuthenticationPrincipal SignedIn person, @RequestParam String code) {
        if (rules.require(person.roles())) {
            return refused(secondFactorPage(person, StepProblem.of("second-factor.is-required")));
        }
        return answer(person, secondFactors.giveUp(person.account(), code));
    }

    private ModelAndView answer(SignedIn person, SecondFactors.Check check) {
        return switch (check) {
            case SecondFactors.Passed passed -> new ModelAndView("redirect:/desk/account");
            case SecondFactors.Enrolled enrolled ->
                new ModelAndView("shell/my-recovery-codes", "codes", enrolled.recoveryCodes());
            case SecondFactors.Wrong wrong -> refused(secondFactorPage(person, StepProblem.of("second-factor.wrong")));
            case SecondFactors.Locked locked ->
                refused(secondFactorPage(person, StepProblem.locked(locked.until(), clock)));
        };
    }

    private ModelAndView secondFactorPage(SignedIn person, StepProblem problem) {
        SecondFactors.Standing standing = secondFactors.of(person.account());
        if (standing.enrolled()) {
            return new ModelAndView("shell/my-second-factor", "problem", problem)
                    .addObject("standing", standing)
                    .addObject("required", rules.require(person.roles()));
        }
        SecondFactors.Enrolment enrolment = secondFactors.enrol(person.account());
        return new ModelAndView("shell/my-enrolment", "problem", problem)
                .addObject("enrolment", enrolment)
                .addObject("picture", QrPicture.of(enrolment.address()));
    }

    private ModelAndView passwordPage(StepProblem problem, NewPassword typed) {
        return new ModelAndView("shell/my-password", "problem", problem)
                .addObject("typed", typed)
                .addObject("rules", passwords.rules());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
