package org.niangjia.audit.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the record.
 *
 * @param checkpointEntries after how many new entries a checkpoint is signed
 * @param checkpointEvery after how long one is signed, if anything was recorded
 * @param checkpointFile where each checkpoint is also written; {@code audit/checkpoints.txt} of the data directory if not
 *     given
 */
@ConfigurationProperties("niangjia.audit")
record AuditProperties(
        @DefaultValue("10000") long checkpointEntries,
        @DefaultValue("10m") Duration checkpointEvery,
        @Nullable Path checkpointFile) {}
