package org.niangjia.identity;

import java.time.Instant;
import java.util.List;
import org.niangjia.kernel.AccountId;

/**
 * The second factor of staff: codes of six digits that an authenticator app makes anew every 30 seconds (TOTP, RFC
 * 6238), and ten recovery codes for when the device is gone. Each code counts once.
 */
public interface SecondFactors {

    /** Where an account stands. */
    record Standing(boolean enrolled, int recoveryCodesLeft) {}

    Standing of(AccountId account);

    /**
     * What the app is to be given; it counts only once {@link #confirm} saw a code of it.
     *
     * @param address the {@code otpauth:} address, for the QR picture
     * @param key the same secret to be typed by hand: Base32 in groups of four
     */
    record Enrolment(String address, String key) {}

    /**
     * The enrolment that is open, or a new one: opening the page twice does not make the first picture void.
     *
     * @throws IllegalStateException if the account is enrolled already
     */
    Enrolment enrol(AccountId account);

    /** What confirming or checking a code gave. */
    sealed interface Check {}

    record Passed() implements Check {}

    /**
     * The device is enrolled.
     *
     * @param recoveryCodes ten, shown this once
     */
    record Enrolled(List<String> recoveryCodes) implements Check {}

    /** A wrong code, or one that was used before. */
    record Wrong() implements Check {}

    /** Too many wrong ones; nothing is checked until the time. */
    record Locked(Instant until) implements Check {}

    /** Ends the enrolment by a code of the new device. */
    Check confirm(AccountId account, String typed);

    /** Checks a code of the app or a recovery code; typed with spaces, hyphens or full-width digits it counts too. */
    Check check(AccountId account, String typed);

    /**
     * Ten new recovery codes in place of the old, for who shows a code of the app.
     *
     * @return {@link Enrolled} with the codes, or why not
     */
    Check renewRecoveryCodes(AccountId account, String typed);

    /** Gives the second factor up, for who shows a code. */
    Check giveUp(AccountId account, String typed);
}
