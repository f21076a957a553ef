package org.niangjia.organisation.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.niangjia.organisation.WorkingDayCount;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.YearCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendar in PostgreSQL; read anew for each count, since a few rows are all there is and any instance may enter a year. */
@Repository
class JdbcWorkingDays implements WorkingDays {

    private final JdbcClient sql;

    JdbcWorkingDays(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted after(LocalDate day, int count) {
        return new CountedYears(around(day.getYear())).after(day, count);
    }

    @Override
    public Counted before(LocalDate day, int count) {
        return new CountedYears(around(day.getYear())).before(day, count);
    }

    @Override
    public SortedSet<Integer> years() {
        return new TreeSet<>(sql.sql("select year from organisation.calendar_year")
                .query(Integer.class)
                .list());
    }

    @Override
    public Optional<YearCalendar> find(int year) {
        return Optional.ofNullable(between(year, year).get(year));
    }

    @Override
    public WorkingDayCount with(YearCalendar year) {
        Map<Integer, YearCalendar> all = between(1, 9999);
        all.put(year.year(), year);
        return new CountedYears(all);
    }

    /** Those that a count from the year can meet: 250 working days lie within two years. */
    private Map<Integer, YearCalendar> around(int year) {
        return between(year - 2, year + 2);
    }

    private Map<Integer, YearCalendar> between(int first, int last) {
        Map<Integer, SortedSet<LocalDate>> holidays = new HashMap<>();
        Map<Integer, SortedSet<LocalDate>> makeUpDays = new HashMap<>();
        sql.sql("select day, working from organisation.calendar_exception where day between :from and :to")
                .param("from", LocalDate.of(first, 1, 1))
                .param("to", LocalDate.of(last, 12, 31))
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    (row.getBoolean("working") ? makeUpDays : holidays)
                            .computeIfAbsent(day.getYear(), any -> new TreeSet<>())
                            .add(day);
                });
        Map<Integer, YearCalendar> found = new HashMap<>();
        sql.sql("select year, source from organisation.calendar_year where year between :first and :last")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    int year = row.getInt("year");
                    found.put(
                            year,
                            new YearCalendar(
                                    year,
                                    holidays.getOrDefault(year, new TreeSet<>()),
                                    makeUpDays.getOrDefault(year, new TreeSet<>()),
                                    row.getString("source")));
                });
        return found;
    }

    @Override
    @Transactional
    public void enter(YearCalendar year) {
        sql.sql("""
                        insert into organisation.calendar_year (year, source) values (:year, :source)
                        on conflict (year) do update set source = excluded.source, loaded = now()
                        """).param("year", year.year()).param("source", year.source()).update();
        sql.sql("delete from organisation.calendar_exception where day between :from and :to")
                .param("from", LocalDate.of(year.year(), 1, 1))
                .param("to", LocalDate.of(year.year(), 12, 31))
                .update();
        year.holidays().forEach(day -> except(day, false));
        year.makeUpDays().forEach(day -> except(day, true));
    }

    private void except(LocalDate day, boolean working) {
        sql.sql("insert into organisation.calendar_exception (day, working) values (:day, :working)")
                .param("day", day)
                .param("working", working)
                .update();
    }
}
