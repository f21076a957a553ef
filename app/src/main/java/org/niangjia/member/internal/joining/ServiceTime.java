package org.niangjia.member.internal.joining;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.WorkingDays.Counted;
import org.niangjia.organisation.WorkingDays.On;
import org.niangjia.organisation.WorkingDays.YearMissing;

/**
 * By when a joining is to be answered.
 *
 * @param remind from when on the desk is reminded
 * @param answer the day by which one answers usually
 * @param longest the last day
 */
public record ServiceTime(Counted remind, Counted answer, Counted longest) {

    /** The day by which one answers usually; null if the calendar doesn't reach there. */
    public @Nullable LocalDate dueOn() {
        return answer instanceof On(LocalDate day) ? day : null;
    }

    /** The year that the calendar lacks; null if it has all. */
    public @Nullable Integer missingYear() {
        return answer instanceof YearMissing(int year) ? year : null;
    }

    public boolean isSoonDue(LocalDate today) {
        return !isBefore(today, remind) && !isLate(today);
    }

    public boolean isLate(LocalDate today) {
        return isPast(today, answer);
    }

    boolean isVeryLate(LocalDate today) {
        return isPast(today, longest);
    }

    /** Of a day that isn't known nobody says that it is past. */
    private static boolean isPast(LocalDate today, Counted due) {
        return due instanceof On(LocalDate day) && today.isAfter(day);
    }

    private static boolean isBefore(LocalDate today, Counted from) {
        return !(from instanceof On(LocalDate day)) || today.isBefore(day);
    }
}
