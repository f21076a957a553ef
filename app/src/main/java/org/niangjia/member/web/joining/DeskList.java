package org.niangjia.member.web.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningId;
import org.niangjia.member.internal.joining.JoiningList;
import org.niangjia.member.internal.joining.JoiningQuery;
import org.niangjia.member.internal.joining.ServiceTime;

/**
 * The desk's list of joinings.
 *
 * @param within name of the union at the top of the scope
 * @param unions full names of the unions in the rows
 * @param times by when each row is to be answered
 * @param calendarEnds the year whose holidays nobody entered, if a term runs into it; else null
 * @param next address of the next page; null on the last
 */
public record DeskList(
        String within,
        JoiningQuery query,
        List<Joining> rows,
        Map<UnionId, String> unions,
        JoiningList.Waiting waiting,
        Map<JoiningId, ServiceTime> times,
        @Nullable Integer calendarEnds,
        @Nullable String next,
        LocalDate today,
        Clock clock) {

    public String unionOf(Joining joining) {
        return unions.getOrDefault(joining.application().choice().union(), "");
    }

    /** Days since it was submitted, 0 on the same day. */
    public long daysWaiting(Joining joining) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(joining.submitted(), clock.getZone()), today);
    }

    /** By when the joining is to be answered; null unless it waits. */
    public @Nullable ServiceTime timeOf(Joining joining) {
        return joining.state().isPending() ? times.get(joining.id()) : null;
    }

    /** Whether anything but the list of those who wait was asked for. */
    public boolean isFiltered() {
        return query.show() != JoiningQuery.Show.PENDING
                || query.trade() != null
                || !query.text().isEmpty();
    }

    public boolean shows(JoiningQuery.Show show) {
        return query.show() == show;
    }

    public boolean shows(Trade trade) {
        return query.trade() == trade;
    }
}
