package org.niangjia.organisation;

import java.util.List;

/**
 * The port by which a module with terms in working days tells which of the open ones another calendar would move. A module
 * declares a bean for each kind of term. Runs in the reader's scope.
 */
public interface WorkingDayTerms {

    /**
     * Open terms that end on another day.
     *
     * @param count how many
     */
    record Moved(long count, WorkingDays.Counted from, WorkingDays.Counted to) {}

    /** Message key of what the terms are of, such as joinings. */
    String words();

    /** The open terms that would end on another day, the earliest first. */
    List<Moved> movedBy(WorkingDayCount otherCalendar);
}
