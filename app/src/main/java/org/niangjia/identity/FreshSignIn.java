package org.niangjia.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether a person has shown a moment ago who he is: what can't be taken back, or gives everything away at once, asks for
 * it, since a phone may lie open on a table.
 */
@Component
public class FreshSignIn {

    /** How long a sign-in or a code counts as fresh. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private static final String SHOWN = "identity.shown";

    private final Clock clock;

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    /** The person of the session has just shown who he is. */
    public void renew(HttpServletRequest request) {
        request.getSession().setAttribute(SHOWN, clock.instant());
    }

    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SHOWN) instanceof Instant shown
                && !shown.plus(FRESH).isBefore(clock.instant());
    }
}
