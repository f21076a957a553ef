package org.niangjia.organisation;

import java.time.LocalDate;

/** Counts working days by a calendar: the one in force, or one that somebody thinks of. */
public interface WorkingDayCount {

    /**
     * The n-th working day after the day, which isn't counted itself (Civil Code, article 201).
     *
     * @param count 1 to 250
     */
    WorkingDays.Counted after(LocalDate day, int count);

    /**
     * The n-th working day before the day, which isn't counted itself.
     *
     * @param count 1 to 250
     */
    WorkingDays.Counted before(LocalDate day, int count);
}
