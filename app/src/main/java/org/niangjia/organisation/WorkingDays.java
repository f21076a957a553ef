package org.niangjia.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The calendar of working days, by which unions answer: Monday to Friday, less the holidays and with the make-up days that
 * the State Council announces for each year. It stands in this module because every module that has terms may use it.
 */
public interface WorkingDays extends WorkingDayCount {

    /** What counting gave. */
    sealed interface Counted {}

    record On(LocalDate day) implements Counted {}

    /** The count runs into a year whose holidays nobody entered: there is no day to tell, and a guess would mislead. */
    record YearMissing(int year) implements Counted {}

    /** The years whose holidays are known. */
    SortedSet<Integer> years();

    /** What is entered for a year. */
    Optional<YearCalendar> find(int year);

    /** Counts as if the year were entered so. */
    WorkingDayCount with(YearCalendar year);

    /** Enters a year, or enters it anew. */
    void enter(YearCalendar year);
}
