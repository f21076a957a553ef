package org.niangjia.lecturer.internal.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days a version is in force, as its editor says.
 *
 * @param from the first day; null if from the upload on
 * @param until the last day; null if until it is replaced
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    /** @throws IllegalArgumentException if the last day lies before the first */
    public Validity {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    /** Whether it begins later than the day. */
    public boolean isAhead(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    /** Whether it ended before the day. */
    public boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
