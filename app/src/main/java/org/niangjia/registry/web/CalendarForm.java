package org.niangjia.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.YearCalendar;
import org.niangjia.registry.internal.CalendarDesk;
import org.niangjia.registry.internal.CalendarText;

/**
 * The page on which a year is entered.
 *
 * @param text the days as typed
 * @param problems what of it can't stand
 * @param read what was understood; null as long as there are problems
 * @param effect what it would change; null as long as there are problems
 * @param problem message key of what else is wrong, or null
 */
public record CalendarForm(
        int year,
        boolean known,
        boolean mayPropose,
        String text,
        String source,
        String reason,
        List<CalendarText.Problem> problems,
        @Nullable YearCalendar read,
        CalendarDesk.@Nullable Effect effect,
        @Nullable String problem) {

    public static final int ROWS = 3;

    public CalendarForm {
        problems = List.copyOf(problems);
    }
}
