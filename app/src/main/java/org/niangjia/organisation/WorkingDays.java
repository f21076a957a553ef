package org.niangjia.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;

/**
 * The calendar of working days, by which unions answer: Monday to Friday, less the holidays and with the make-up days that
 * the State Council announces for each year. It stands in this module because every module that has terms may use it.
 */
public interface WorkingDays {

    /** What counting gave. */
    sealed interface Counted {}

    record On(LocalDate day) implements Counted {}

    /** The count runs into a year whose holidays nobody entered: there is no day to tell, and a guess would mislead. */
    record YearMissing(int year) implements Counted {}

    /**
     * The n-th working day after the day, which isn't counted itself (Civil Code, article 201).
     *
     * @param count 1 to 250
     */
    Counted after(LocalDate day, int count);

    /**
     * The n-th working day before the day, which isn't counted itself.
     *
     * @param count 1 to 250
     */
    Counted before(LocalDate day, int count);

    /** The years whose holidays are known. */
    SortedSet<Integer> years();

    /**
     * Enters a year, or enters it anew.
     *
     * @param holidays days on which nobody works; Saturdays and Sundays need not be among them
     * @param makeUpDays Saturdays and Sundays on which one works
     * @param source where it was announced
     * @throws IllegalArgumentException if a day lies in another year, stands in both lists, or a make-up day is no weekend
     */
    void enter(int year, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays, String source);
}
