package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.niangjia.identity.Sessions;
import org.niangjia.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a worker is signed in: he sees it, ends one, or all but this one. */
@Controller
class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/me/sessions")
    ModelAndView show(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return new ModelAndView("shell/my-sessions", "sessions", sessions.of(person.account(), idOf(request)));
    }

    @PostMapping("/me/sessions/{handle}/end")
    String end(@AuthenticationPrincipal SignedIn person, @PathVariable String handle) {
        sessions.end(person.account(), handle);
        return "redirect:/me/sessions";
    }

    @PostMapping("/me/sessions/end-others")
    String endOthers(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        sessions.endOthers(person.account(), idOf(request));
        return "redirect:/me/sessions";
    }

    static String idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
