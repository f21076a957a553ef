package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.niangjia.identity.SessionStart;
import org.niangjia.identity.SignInStep;
import org.niangjia.identity.StaffSignIn;
import org.springframework.stereotype.Component;

/** Leads a staff member from step to step of his sign-in, and at the end to the page that he wanted. */
@Component
class StaffEntrance {

    private final StaffSignIn signIn;
    private final SessionStart sessions;
    private final WantedPage wanted;
    private final Clock clock;

    StaffEntrance(StaffSignIn signIn, SessionStart sessions, WantedPage wanted, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Where somebody goes whose password, or whose OpenID provider, was right. */
    String after(StaffSignIn.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        if (welcome.missing().isEmpty()) {
            return begin(welcome, request, response);
        }
        PendingSignIn pending = new PendingSignIn(welcome.person(), welcome.missing(), clock.instant());
        pending.keep(request);
        return pageOf(pending.next().orElseThrow());
    }

    /** Where somebody goes who did a step. */
    String after(PendingSignIn pending, SignInStep done, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn left = pending.without(done);
        if (left.next().isPresent()) {
            left.keep(request);
            return pageOf(left.next().orElseThrow());
        }
        signIn.complete(left.person());
        return begin(new StaffSignIn.Welcome(left.person(), left.missing()), request, response);
    }

    private String begin(StaffSignIn.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        String target = wanted.afterStaffSignIn(request, response);
        PendingSignIn.forget(request);
        sessions.begin(welcome.person(), request, response);
        return target;
    }

    private static String pageOf(SignInStep step) {
        return switch (step) {
            case SECOND_FACTOR -> "/desk/sign-in/second-factor";
            case NEW_PASSWORD -> "/desk/sign-in/password";
            case ENROLMENT -> "/desk/sign-in/enrolment";
        };
    }
}
