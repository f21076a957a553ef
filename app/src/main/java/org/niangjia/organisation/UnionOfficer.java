package org.niangjia.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in an office.
 *
 * @param until when he gave it up; null while he holds it
 */
public record UnionOfficer(
        UUID id,
        UUID term,
        OfficerPost post,
        String name,
        LocalDate since,
        @Nullable LocalDate until) {}
