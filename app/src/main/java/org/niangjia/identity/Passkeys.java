package org.niangjia.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/**
 * Passkeys of staff (WebAuthn): the device signs a challenge after it has recognised its holder by finger, face or PIN.
 * Having the device and being recognised by it are two factors, so nothing else is asked for at a sign-in.
 *
 * <p>What a device is asked is kept in the session and counts once; {@code answer} is what the browser's
 * {@code PublicKeyCredential} says as JSON.
 */
public interface Passkeys {

    /** Most passkeys of one account. */
    int MOST = 10;

    /** Longest name of a passkey, in characters. */
    int LABEL_MAX = 30;

    /**
     * One passkey, as its owner sees it.
     *
     * @param lastUsed null if it never signed in
     * @param backedUp whether its maker keeps it in several places, so that losing the device does not lose it
     */
    record Passkey(
            UUID id,
            String label,
            Instant created,
            @Nullable Instant lastUsed,
            boolean backedUp) {}

    /** Whether browsers can use passkeys at the address by which the platform was asked. */
    boolean serve(HttpServletRequest request);

    /** The passkeys of an account, the oldest first. */
    List<Passkey> of(AccountId account);

    /** What the browser is to ask a device that shall become a passkey of the account, as JSON. */
    String invite(SignedIn person, HttpServletRequest request);

    /** Keeps the passkey that the device made; false if its answer does not fit what it was asked. */
    boolean add(SignedIn person, String answer, String label, HttpServletRequest request);

    /** Names a passkey of the account; false if it has none such. */
    boolean rename(AccountId account, UUID passkey, String label);

    /** From now on the passkey opens nothing; false if the account has none such. */
    boolean remove(AccountId account, UUID passkey);

    /** What the browser is to ask a device at a sign-in, as JSON: the device itself knows whose it is. */
    String challenge(HttpServletRequest request);

    /** The person whose device answered; empty if the answer does not fit, or the account was ended. */
    Optional<StaffSignIn.Welcome> signIn(String answer, HttpServletRequest request);
}
