package org.niangjia.identity;

import java.time.Instant;
import java.util.Set;

/** Signing in by account and password. */
public interface StaffSignIn {

    /** What the attempt gave. */
    sealed interface Attempt {}

    /**
     * Account and password fit.
     *
     * @param missing what is to be done before a session may begin; empty if nothing
     */
    record Welcome(SignedIn person, Set<SignInStep> missing) implements Attempt {

        public Welcome {
            missing = Set.copyOf(missing);
        }
    }

    /** They don't fit, or the account was ended; whether it exists is not told. */
    record Refused() implements Attempt {}

    /** Too many failed attempts; the login waits until the time, whether it exists or not. */
    record Locked(Instant until) implements Attempt {}

    /** Checks the password; after the third failure in a row each further one doubles the wait, up to an hour. */
    Attempt signIn(String login, String password);

    /** Records that the person did everything that was missing, when his session begins. */
    void complete(SignedIn person);
}
