package org.niangjia.member.internal.export;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.MembershipState;

/**
 * Which members are to go out, in what form, and what for.
 *
 * @param union whose members, with all below it
 * @param state null for all current ones
 * @param trade null for all
 * @param clear whether national numbers and phones stand in clear
 * @param purpose 1 to {@value #PURPOSE_LENGTH_MAX} characters
 */
public record ExportRequest(
        UUID union,
        @Nullable MembershipState state,
        @Nullable Trade trade,
        boolean clear,
        String purpose) {

    public static final int PURPOSE_LENGTH_MAX = 300;

    /** Whether the text can stand as a purpose. */
    public static boolean isPurpose(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= PURPOSE_LENGTH_MAX;
    }
}
