package org.niangjia.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one year differs in from Monday to Friday.
 *
 * @param holidays days on which nobody works; of Saturdays and Sundays there are none, since one doesn't work on them anyway
 * @param makeUpDays Saturdays and Sundays on which one works
 * @param source where it was announced, 1 to {@value #SOURCE_LENGTH_MAX} characters
 */
public record YearCalendar(int year, SortedSet<LocalDate> holidays, SortedSet<LocalDate> makeUpDays, String source) {

    public static final int SOURCE_LENGTH_MAX = 300;

    /** @throws IllegalArgumentException if a day lies in another year, stands in both, or doesn't fit its weekday */
    public YearCalendar {
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        makeUpDays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpDays));
        if (holidays.stream().anyMatch(day -> day.getYear() != year || isWeekend(day))
                || makeUpDays.stream().anyMatch(day -> day.getYear() != year || !isWeekend(day))) {
            throw new IllegalArgumentException("days that don't fit the calendar of " + year);
        }
        if (!isSource(source)) {
            throw new IllegalArgumentException("a calendar names its source");
        }
    }

    /**
     * From lists as they are announced.
     *
     * @param daysOff Saturdays and Sundays may be among them
     */
    public static YearCalendar of(
            int year, Collection<LocalDate> daysOff, Collection<LocalDate> makeUpDays, String source) {
        TreeSet<LocalDate> holidays = new TreeSet<>(daysOff);
        if (holidays.stream().anyMatch(day -> day.getYear() != year || makeUpDays.contains(day))) {
            throw new IllegalArgumentException("days off that don't fit the calendar of " + year);
        }
        holidays.removeIf(YearCalendar::isWeekend);
        return new YearCalendar(year, holidays, new TreeSet<>(makeUpDays), source);
    }

    /** Whether the text can stand as a source. */
    public static boolean isSource(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= SOURCE_LENGTH_MAX;
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether one works on the day, which lies in this year. */
    public boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? makeUpDays.contains(day) : !holidays.contains(day);
    }
}
