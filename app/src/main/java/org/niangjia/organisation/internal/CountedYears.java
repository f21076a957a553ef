package org.niangjia.organisation.internal;

import java.time.LocalDate;
import java.util.Map;
import org.niangjia.organisation.WorkingDayCount;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.YearCalendar;

/** Counts by the calendars of some years; what lies beyond them is missing. */
record CountedYears(Map<Integer, YearCalendar> years) implements WorkingDayCount {

    private static final int COUNT_MAX = 250;

    CountedYears {
        years = Map.copyOf(years);
    }

    @Override
    public WorkingDays.Counted after(LocalDate day, int count) {
        return count(day, count, 1);
    }

    @Override
    public WorkingDays.Counted before(LocalDate day, int count) {
        return count(day, count, -1);
    }

    private WorkingDays.Counted count(LocalDate from, int count, int step) {
        if (count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException("a count out of 1 to " + COUNT_MAX + ": " + count);
        }
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(step);
            YearCalendar year = years.get(day.getYear());
            if (year == null) {
                return new WorkingDays.YearMissing(day.getYear());
            }
            if (year.isWorkingDay(day)) {
                left--;
            }
        }
        return new WorkingDays.On(day);
    }
}
