package org.niangjia.oversight.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One verification of the record.
 *
 * @param checked entries so far
 * @param finished null while it runs
 * @param brokenAt position of the first broken row; null if there is none
 * @param fault name of {@link org.niangjia.audit.AuditVerification.Fault}
 */
public record Verification(
        Instant started,
        long checked,
        @Nullable Instant finished,
        @Nullable Long brokenAt,
        @Nullable String fault) {

    public boolean isRunning() {
        return finished == null;
    }
}
