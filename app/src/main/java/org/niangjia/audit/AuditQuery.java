package org.niangjia.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null leaves a condition out.
 *
 * @param from inclusive
 * @param to exclusive
 * @param before entries with smaller identifiers only; {@link Long#MAX_VALUE} for the newest
 */
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID account,
        @Nullable String action,
        @Nullable String subject,
        long before) {}
