package org.niangjia.member.internal.phone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;

/**
 * Somebody asks to free his phone from a member's record.
 *
 * @param account who asks
 * @param holder the account of the member on whose record it stands; null if he never signed in
 * @param wished whether who asks wants to change to the phone, and doesn't sign in with it yet
 */
public record PhoneClaim(
        UUID id,
        AccountId account,
        MemberId member,
        @Nullable AccountId holder,
        State state,
        Instant asked,
        boolean wished) {

    /** Where the request stands. */
    public enum State {
        ASKED,
        FREED,
        /** The phone stays: it is the member's, as somebody made sure. */
        KEPT
    }
}
