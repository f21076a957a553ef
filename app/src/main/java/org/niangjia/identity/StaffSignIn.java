package org.niangjia.identity;

import java.time.Instant;

/** Signing in by account and password. */
public interface StaffSignIn {

    /** What the attempt gave. */
    sealed interface Attempt {}

    /** Account and password fit. */
    record Welcome(SignedIn person) implements Attempt {}

    /** They don't fit; whether the account exists is not told. */
    record Refused() implements Attempt {}

    /** Too many failed attempts; the login waits until the time, whether it exists or not. */
    record Locked(Instant until) implements Attempt {}

    /** Checks the password; after the third failure in a row each further one doubles the wait, up to an hour. */
    Attempt signIn(String login, String password);
}
