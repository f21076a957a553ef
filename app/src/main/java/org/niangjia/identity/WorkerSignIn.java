package org.niangjia.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.PhoneNumber;

/** Signing in by phone and one-time code; a phone that signs in for the first time gets its account. */
public interface WorkerSignIn {

    /** What asking for a code gave. */
    sealed interface CodeRequest {}

    /**
     * A code is on its way.
     *
     * @param shown the code itself, in demo mode only
     * @param nextAt when another one may be asked for
     */
    record CodeSent(@Nullable String shown, Instant nextAt) implements CodeRequest {}

    /** Too many codes or too many wrong ones; try again at the time. */
    record AskLater(Instant at) implements CodeRequest {}

    /** The code could not be handed over; another one may be asked for at once. */
    record NotDelivered() implements CodeRequest {}

    /** Numbers of the demo federation are refused outside demo mode. */
    record DemoNumberRefused() implements CodeRequest {}

    /** What typing a code gave. */
    sealed interface CodeCheck {}

    /** The code was right; it cannot be used again. */
    record Welcome(SignedIn person) implements CodeCheck {}

    /** What was typed shows nothing. */
    sealed interface CodeRefusal extends CodeCheck {}

    /** The code was wrong. */
    record WrongCode(int triesLeft) implements CodeRefusal {}

    /** There is no valid code: it is older than five minutes, was used, or was never asked for. */
    record NoValidCode() implements CodeRefusal {}

    /** Too many wrong codes; the phone waits until the time. */
    record Locked(Instant until) implements CodeRefusal {}

    /** Sends a new code of six digits, valid for five minutes; an earlier one ends. */
    CodeRequest requestCode(PhoneNumber phone);

    /** Checks what was typed, full-width digits and spaces included; after the fifth wrong code the phone waits, longer each time. */
    CodeCheck check(PhoneNumber phone, String typed);

    /**
     * As {@link #check}, but signs nobody in: it only shows who holds the phone. In the caller's transaction, if there is one;
     * the code is used up when that is committed.
     *
     * @return why it shows nothing; empty if the code was right
     */
    Optional<CodeRefusal> confirm(PhoneNumber phone, String typed);
}
