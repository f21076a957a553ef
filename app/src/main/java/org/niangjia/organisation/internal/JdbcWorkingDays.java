package org.niangjia.organisation.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.niangjia.organisation.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendar in PostgreSQL; read anew for each count, since a few rows are all there is and any instance may enter a year. */
@Repository
class JdbcWorkingDays implements WorkingDays {

    private static final int COUNT_MAX = 250;

    private final JdbcClient sql;

    JdbcWorkingDays(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted after(LocalDate day, int count) {
        return count(day, count, 1);
    }

    @Override
    public Counted before(LocalDate day, int count) {
        return count(day, count, -1);
    }

    private Counted count(LocalDate from, int count, int step) {
        if (count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException("a count out of 1 to " + COUNT_MAX + ": " + count);
        }
        SortedSet<Integer> known = years();
        Map<LocalDate, Boolean> exceptions = exceptions(from);
        LocalDate day = from;
        int left = count;
        while (left > 0) {
            day = day.plusDays(step);
            if (!known.contains(day.getYear())) {
                return new YearMissing(day.getYear());
            }
            if (exceptions.getOrDefault(day, !isWeekend(day))) {
                left--;
            }
        }
        return new On(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Those that a count from the day can meet: 250 working days lie within two years. */
    private Map<LocalDate, Boolean> exceptions(LocalDate around) {
        Map<LocalDate, Boolean> found = new HashMap<>();
        sql.sql("select day, working from organisation.calendar_exception where day between :from and :to")
                .param("from", around.minusYears(2))
                .param("to", around.plusYears(2))
                .query(row -> {
                    found.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return found;
    }

    @Override
    public SortedSet<Integer> years() {
        return new TreeSet<>(sql.sql("select year from organisation.calendar_year")
                .query(Integer.class)
                .list());
    }

    @Override
    @Transactional
    public void enter(int year, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays, String source) {
        check(year, holidays, makeUpDays);
        sql.sql("delete from organisation.calendar_exception where extract(year from day) = :year")
                .param("year", year)
                .update();
        holidays.stream().filter(day -> !isWeekend(day)).forEach(day -> except(day, false));
        makeUpDays.forEach(day -> except(day, true));
        sql.sql("""
                        insert into organisation.calendar_year (year, source) values (:year, :source)
                        on conflict (year) do update set source = excluded.source, loaded = now()
                        """).param("year", year).param("source", source).update();
    }

    private static void check(int year, Collection<LocalDate> holidays, Collection<LocalDate> makeUpDays) {
        if (holidays.stream().anyMatch(day -> day.getYear() != year || makeUpDays.contains(day))
                || makeUpDays.stream().anyMatch(day -> day.getYear() != year || !isWeekend(day))) {
            throw new IllegalArgumentException("days that don't fit the calendar of " + year);
        }
    }

    private void except(LocalDate day, boolean working) {
        sql.sql("""
                        insert into organisation.calendar_exception (day, working) values (:day, :working)
                        on conflict (day) do nothing
                        """).param("day", day).param("working", working).update();
    }
}
