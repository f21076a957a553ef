package org.niangjia.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.niangjia.identity.SignInStep;
import org.niangjia.identity.SignedIn;

/**
 * Somebody whose password fitted and who is not signed in yet. Kept in the session, where it gives no right to anything
 * but the next step, for ten minutes.
 *
 * @param missing what he still has to do
 */
record PendingSignIn(SignedIn person, Set<SignInStep> missing, Instant since) implements Serializable {

    private static final String ATTRIBUTE = "pending-sign-in";
    private static final Duration LIVES = Duration.ofMinutes(10);

    PendingSignIn {
        missing = Set.copyOf(missing);
    }

    /** Remembers it under a new session identifier, so that one planted before is worth nothing. */
    void keep(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }

    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        && now.isBefore(pending.since.plus(LIVES))
                ? Optional.of(pending)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    PendingSignIn without(SignInStep done) {
        Set<SignInStep> left = new TreeSet<>(missing);
        left.remove(done);
        return new PendingSignIn(person, left, since);
    }

    boolean lacks(SignInStep step) {
        return next().filter(step::equals).isPresent();
    }

    Optional<SignInStep> next() {
        return missing.stream().min(Comparator.naturalOrder());
    }
}
