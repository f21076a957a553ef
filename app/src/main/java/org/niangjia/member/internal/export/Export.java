package org.niangjia.member.internal.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of members that may leave the platform.
 *
 * @param agreed whether a second person agreed: only then it may be long or in clear
 * @param ends until when it may be taken; null where nobody had to agree
 * @param taken when it was taken last; null if it never was
 */
public record Export(
        ExportId id,
        ExportRequest request,
        boolean agreed,
        @Nullable Instant ends,
        @Nullable Instant taken) {}
