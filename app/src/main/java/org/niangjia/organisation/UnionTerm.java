package org.niangjia.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committee's term of office. Trade Union Law, article 16: three or five years at the grass roots, five years for the
 * general unions of places and for industry unions.
 *
 * @param ordinal the how many-th, from 1
 * @param due the day on which the next committee should be elected
 * @param ended when it was; null while the term runs
 */
public record UnionTerm(
        UUID id,
        int ordinal,
        LocalDate begins,
        int years,
        LocalDate due,
        @Nullable LocalDate ended) {

    /** How long before the end the union is reminded to prepare the election. */
    public static final int REMINDER_MONTHS = 6;

    /** Where a running term stands. */
    public enum Standing {
        RUNNING,
        /** Due within half a year. */
        DUE_SOON,
        OVERDUE
    }

    public Standing standing(LocalDate today) {
        if (today.isAfter(due)) {
            return Standing.OVERDUE;
        }
        return today.plusMonths(REMINDER_MONTHS).isBefore(due) ? Standing.RUNNING : Standing.DUE_SOON;
    }
}
