package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.niangjia.identity.Passwords;
import org.niangjia.identity.SecondFactors;
import org.niangjia.identity.Sessions;
import org.niangjia.identity.SignInStep;
import org.niangjia.shell.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps between a password that fits and the session: second factor, new password, enrolment. */
@Controller
class StaffSignInStepsController {

    private static final String FROM_THE_START = "redirect:/desk/sign-in";

    private final SecondFactors secondFactors;
    private final Passwords passwords;
    private final Sessions sessions;
    private final StaffEntrance entrance;
    private final Clock clock;

    StaffSignInStepsController(
            SecondFactors secondFactors, Passwords passwords, Sessions sessions, StaffEntrance entrance, Clock clock) {
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.sessions = sessions;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** Whoever is not at this step, because he came too late or from nowhere, begins again. */
    private ModelAndView at(SignInStep step, HttpServletRequest request, Function<PendingSignIn, ModelAndView> work) {
        Optional<PendingSignIn> pending =
                PendingSignIn.of(request, clock.instant()).filter(found -> found.lacks(step));
        return pending.map(work).orElseGet(() -> new ModelAndView(FROM_THE_START));
    }

    @GetMapping("/desk/sign-in/second-factor")
    ModelAndView secondFactor(HttpServletRequest request) {
        return at(SignInStep.SECOND_FACTOR, request, pending -> secondFactorPage(StepProblem.NONE));
    }

    @PostMapping("/desk/sign-in/second-factor")
    ModelAndView check(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return at(SignInStep.SECOND_FACTOR, request, pending -> switch (secondFactors.check(
                pending.person().account(), code)) {
            case SecondFactors.Passed passed -> done(pending, SignInStep.SECOND_FACTOR, request, response);
            case SecondFactors.Enrolled never -> throw new IllegalStateException("nothing was enrolled");
            case SecondFactors.Wrong wrong -> secondFactorPage(StepProblem.of("second-factor.wrong"));
            case SecondFactors.Locked locked -> secondFactorPage(StepProblem.locked(locked.until(), clock));
        });
    }

    @GetMapping("/desk/sign-in/password")
    ModelAndView password(HttpServletRequest request) {
        return at(SignInStep.NEW_PASSWORD, request, pending -> passwordPage(StepProblem.NONE, NewPassword.EMPTY));
    }

    @PostMapping("/desk/sign-in/password")
    ModelAndView choose(
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(SignInStep.NEW_PASSWORD, request, pending -> {
            if (!wanted.equals(again)) {
                return passwordPage(StepProblem.of("password.not-the-same"), NewPassword.EMPTY);
            }
            return switch (passwords.replace(pending.person().account(), wanted)) {
                case Passwords.Changed changed -> {
                    sessions.endAll(pending.person().account());
                    yield done(pending, SignInStep.NEW_PASSWORD, request, response);
                }
                case Passwords.Faulty faulty -> passwordPage(StepProblem.NONE, new NewPassword(faulty.faults()));
                case Passwords.CurrentIsWrong never -> throw new IllegalStateException("the current one was shown");
                case Passwords.Locked locked ->
                    passwordPage(StepProblem.locked(locked.until(), clock), NewPassword.EMPTY);
            };
        });
    }

    @GetMapping("/desk/sign-in/enrolment")
    ModelAndView enrolment(HttpServletRequest request) {
        return at(SignInStep.ENROLMENT, request, pending -> enrolmentPage(pending, StepProblem.NONE));
    }

    /** Shows the recovery codes; the session has begun by then, so closing the page loses nothing but them. */
    @PostMapping("/desk/sign-in/enrolment")
    ModelAndView enrol(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        return at(SignInStep.ENROLMENT, request, pending -> switch (secondFactors.confirm(
                pending.person().account(), code)) {
            case SecondFactors.Enrolled enrolled -> {
                String target = entrance.after(pending, SignInStep.ENROLMENT, request, response);
                yield recoveryCodes(enrolled.recoveryCodes(), target);
            }
            case SecondFactors.Passed never -> throw new IllegalStateException("a device was to be enrolled");
            case SecondFactors.Wrong wrong -> enrolmentPage(pending, StepProblem.of("second-factor.wrong"));
            case SecondFactors.Locked locked -> enrolmentPage(pending, StepProblem.locked(locked.until(), clock));
        });
    }

    private ModelAndView done(
            PendingSignIn pending, SignInStep step, HttpServletRequest request, HttpServletResponse response) {
        return new ModelAndView("redirect:" + entrance.after(pending, step, request, response));
    }

    private static ModelAndView secondFactorPage(StepProblem problem) {
        return new ModelAndView("shell/staff-second-factor", "problem", problem);
    }

    private ModelAndView passwordPage(StepProblem problem, NewPassword typed) {
        return new ModelAndView("shell/staff-new-password", "problem", problem)
                .addObject("typed", typed)
                .addObject("rules", passwords.rules());
    }

    private ModelAndView enrolmentPage(PendingSignIn pending, StepProblem problem) {
        SecondFactors.Enrolment enrolment = secondFactors.enrol(pending.person().account());
        return new ModelAndView("shell/staff-enrolment", "problem", problem)
                .addObject("enrolment", enrolment)
                .addObject("picture", QrPicture.of(enrolment.address()));
    }

    private static ModelAndView recoveryCodes(List<String> codes, String target) {
        return new ModelAndView("shell/staff-recovery-codes", "codes", codes).addObject("target", target);
    }
}
