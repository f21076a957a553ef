package org.niangjia.member.internal.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/**
 * What somebody decided on a request, and when.
 *
 * @param byName name of the staff member, as the worker and the other staff read it; empty for the worker himself
 * @param reason why it was returned, 1 to {@value #REASON_LENGTH_MAX} characters; null for an approval
 */
public record Decision(
        AccountId by, String byName, Instant at, @Nullable String reason) {

    public static final int REASON_LENGTH_MAX = 300;

    /** @throws IllegalArgumentException if there is a reason, and it is blank or too long */
    public Decision {
        if (reason != null && !isReason(reason)) {
            throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH_MAX + " characters");
        }
    }

    /** Whether the text can be told to a worker as a reason. */
    public static boolean isReason(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= REASON_LENGTH_MAX;
    }
}
