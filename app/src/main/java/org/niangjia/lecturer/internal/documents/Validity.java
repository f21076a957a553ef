package org.niangjia.lecturer.internal.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;

/**
 * On which days and for whom a version is in force, as its editor says.
 *
 * @param from the first day; null if from the upload on
 * @param until the last day; null if until it is replaced
 * @param region the union whose members it is for, those of the unions below it included; null if for everybody
 */
public record Validity(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UnionId region) {

    public static final Validity ALWAYS = new Validity(null, null, null);

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
