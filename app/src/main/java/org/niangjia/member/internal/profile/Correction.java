package org.niangjia.member.internal.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;

/**
 * A member's wish to have his record corrected.
 *
 * @param wished how it should be, as he wrote it
 * @param decidedBy name of the staff member who answered; null as long as nobody has
 * @param answer what he answered; null if he made the correction without a word
 */
public record Correction(
        UUID id,
        AccountId account,
        MemberId membership,
        CorrectionSubject subject,
        CorrectionState state,
        String wished,
        Instant asked,
        @Nullable String decidedBy,
        @Nullable String answer) {}
