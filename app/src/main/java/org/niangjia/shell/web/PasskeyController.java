package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.identity.FreshSignIn;
import org.niangjia.identity.Passkeys;
import org.niangjia.identity.Passwords;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A staff member's own passkeys: list, add, name, remove. Only who has just shown who he is adds one. */
@Controller
@RequestMapping("/desk/account/passkeys")
class PasskeyController {

    private static final String LIST = "/desk/account/passkeys";

    private final Passkeys passkeys;
    private final Passwords passwords;
    private final FreshSignIn fresh;
    private final Clock clock;

    PasskeyController(Passkeys passkeys, Passwords passwords, FreshSignIn fresh, Clock clock) {
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return page(person, request, StepProblem.NONE);
    }

    /** Shows by his password that it is still he who sits here. */
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @AuthenticationPrincipal SignedIn person, @RequestParam String current, HttpServletRequest request) {
        Optional<Passwords.Change> refusal = passwords.refuse(person.account(), current);
        if (refusal.isEmpty()) {
            fresh.renew(request);
            return new ModelAndView("redirect:" + LIST);
        }
        StepProblem problem = refusal.get() instanceof Passwords.Locked locked
                ? StepProblem.locked(locked.until(), clock)
                : StepProblem.of("password.current-wrong");
        return refused(page(person, request, problem));
    }

    /** What the page's script hands to the browser. */
    @PostMapping("/invitation")
    ResponseEntity<String> invite(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        if (!passkeys.serve(request) || !fresh.isFresh(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.invite(person, request));
    }

    @PostMapping
    ModelAndView add(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam String label,
            @RequestParam String answer,
            HttpServletRequest request) {
        if (isNoLabel(label)) {
            return refused(page(person, request, StepProblem.of("passkey.no-name")));
        }
        if (!fresh.isFresh(request) || !passkeys.add(person, answer, label.strip(), request)) {
            return refused(page(person, request, StepProblem.of("passkey.not-added")));
        }
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/{id}/name")
    ModelAndView rename(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            @RequestParam String label,
            HttpServletRequest request) {
        if (isNoLabel(label)) {
            return refused(page(person, request, StepProblem.of("passkey.no-name")));
        }
        if (!passkeys.rename(person.account(), id, label.strip())) {
            throw new NotFound();
        }
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/{id}/removal")
    String remove(@AuthenticationPrincipal SignedIn person, @PathVariable UUID id) {
        passkeys.remove(person.account(), id);
        return "redirect:" + LIST;
    }

    private static boolean isNoLabel(String label) {
        return label.isBlank() || label.strip().length() > Passkeys.LABEL_MAX;
    }

    private ModelAndView page(SignedIn person, HttpServletRequest request, StepProblem problem) {
        return new ModelAndView("shell/my-passkeys", "problem", problem)
                .addObject("passkeys", passkeys.of(person.account()))
                .addObject("serve", passkeys.serve(request))
                .addObject("fresh", fresh.isFresh(request));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
