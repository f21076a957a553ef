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
 */
public record PhoneClaim(
        UUID id,
        AccountId account,
        MemberId member,
        @Nullable AccountId holder,
        State state,
        Instant asked) {

    /** Where the request stands. */
    public enum State {
        ASKED,
        FREED,
        /** The phone stays: it is the member's, as somebody made sure. */
        KEPT
    }
}
