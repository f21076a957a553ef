package org.niangjia.member.internal.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.organisation.WorkingDayCount;
import org.niangjia.organisation.WorkingDayTerms;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.WorkingDays.Counted;
import org.niangjia.organisation.WorkingDays.On;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Within how many working days a union answers: policies by its level, counted by the calendar of working days. */
@Component
public class ServiceTimes implements WorkingDayTerms {

    private final JdbcClient sql;
    private final WorkingDays calendar;
    private final Unions unions;
    private final Clock clock;

    ServiceTimes(JdbcClient sql, WorkingDays calendar, Unions unions, Clock clock) {
        this.sql = sql;
        this.calendar = calendar;
        this.unions = unions;
        this.clock = clock;
    }

    /** Working days from the day after a joining is submitted. */
    record Policy(int answerDays, int longestDays, int remindDays) {}

    /** By when each of the joinings is to be answered. */
    public Map<JoiningId, ServiceTime> of(Collection<Joining> joinings) {
        Map<UnionLevel, Policy> policies = policies();
        record Term(LocalDate submitted, Policy policy) {}
        Map<Term, ServiceTime> counted = new HashMap<>();
        Map<JoiningId, ServiceTime> times = new HashMap<>();
        for (Joining joining : joinings) {
            Term term = new Term(dayOf(joining.submitted()), policyFor(joining, policies));
            times.put(
                    joining.id(), counted.computeIfAbsent(term, one -> count(one.submitted(), one.policy(), calendar)));
        }
        return times;
    }

    private static ServiceTime count(LocalDate submitted, Policy policy, WorkingDayCount by) {
        int remindAfter = policy.answerDays() - policy.remindDays();
        return new ServiceTime(
                by.after(submitted, remindAfter),
                by.after(submitted, policy.answerDays()),
                by.after(submitted, policy.longestDays()));
    }

    @Override
    public String words() {
        return "joining.terms";
    }

    /** By the usual term, day by day as joinings came in. */
    @Override
    @Transactional(readOnly = true)
    public List<Moved> movedBy(WorkingDayCount otherCalendar) {
        Map<UnionLevel, Policy> policies = policies();
        record Group(LocalDate submitted, boolean pool, long count) {}
        List<Group> groups = sql.sql("""
                        select (submitted at time zone :zone)::date as day, state = 'IN_POOL' as pool, count(*) as waiting
                        from member.joining where state in ('SUBMITTED', 'IN_POOL') group by 1, 2 order by 1, 2
                        """)
                .param("zone", clock.getZone().getId())
                .query((row, number) -> new Group(
                        row.getObject("day", LocalDate.class), row.getBoolean("pool"), row.getLong("waiting")))
                .list();
        List<Moved> moved = new ArrayList<>();
        for (Group group : groups) {
            Policy policy = policyOf(group.pool() ? UnionLevel.COUNTY : UnionLevel.GRASSROOTS, policies);
            Counted from = count(group.submitted(), policy, calendar).answer();
            Counted to = count(group.submitted(), policy, otherCalendar).answer();
            if (!from.equals(to)) {
                moved.add(new Moved(group.count(), from, to));
            }
        }
        return moved;
    }

    /** Since when a joining has to wait to be late by the usual term; empty if the calendar doesn't reach there. */
    Optional<Instant> lateIfSubmittedBefore() {
        Counted day = calendar.before(
                LocalDate.now(clock),
                policyOf(UnionLevel.GRASSROOTS, policies()).answerDays());
        return day instanceof On(LocalDate on)
                ? Optional.of(on.atStartOfDay(clock.getZone()).toInstant())
                : Optional.empty();
    }

    private LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    /** The pool is the county's. */
    private Policy policyFor(Joining joining, Map<UnionLevel, Policy> policies) {
        return policyOf(joining.state() == JoiningState.IN_POOL ? UnionLevel.COUNTY : UnionLevel.GRASSROOTS, policies);
    }

    private static Policy policyOf(UnionLevel level, Map<UnionLevel, Policy> policies) {
        return Objects.requireNonNull(policies.get(level), "the policy of a level was deleted");
    }

    private Map<UnionLevel, Policy> policies() {
        Map<UnionLevel, Policy> found = new EnumMap<>(UnionLevel.class);
        sql.sql("select * from member.service_time").query(row -> {
            found.put(
                    UnionLevel.valueOf(row.getString("level")),
                    new Policy(row.getInt("answer_days"), row.getInt("longest_days"), row.getInt("remind_days")));
        });
        return found;
    }

    /** The union that answers: the county for its pool. */
    UnionNode answering(Joining joining) {
        UnionNode union = unions.find(joining.application().choice().union()).orElseThrow();
        return union.kind() == UnionKind.POOL ? upperOf(union) : union;
    }

    /** The union above; a province has none, and keeps what is its own. */
    UnionNode upperOf(UnionNode union) {
        return Optional.ofNullable(union.path().parent()).flatMap(unions::at).orElse(union);
    }
}
