package org.niangjia.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/**
 * An entry of the record as it is read.
 *
 * @param account who did it; null for somebody not signed in, or a job
 */
public record RecordedEntry(
        long id, Instant recorded, @Nullable AccountId account, String action, String subject) {}
