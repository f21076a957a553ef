package org.niangjia.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyes;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.organisation.WorkingDayCount;
import org.niangjia.organisation.WorkingDayTerms;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.YearCalendar;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years of the calendar of working days, and what another one would move. It holds for all unions of the platform. */
@Service
public class CalendarDesk {

    /** Who keeps it: administrators whose scope reaches the top of the tree. */
    public static final Set<Role> KEEPERS = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);

    private final WorkingDays calendar;
    private final List<WorkingDayTerms> terms;
    private final CalendarChange change;
    private final FourEyes fourEyes;
    private final Unions unions;
    private final Clock clock;

    CalendarDesk(
            WorkingDays calendar,
            List<WorkingDayTerms> terms,
            CalendarChange change,
            FourEyes fourEyes,
            Unions unions,
            Clock clock) {
        this.calendar = calendar;
        this.terms = List.copyOf(terms);
        this.change = change;
        this.fourEyes = fourEyes;
        this.unions = unions;
        this.clock = clock;
    }

    /** The years that are there, the newest first. */
    @Transactional(readOnly = true)
    public List<YearCalendar> years() {
        return new ArrayList<>(calendar.years())
                .reversed().stream()
                        .flatMap(year -> calendar.find(year).stream())
                        .toList();
    }

    @Transactional(readOnly = true)
    public Optional<YearCalendar> find(int year) {
        return calendar.find(year);
    }

    /** This year and the next, as far as they are missing. */
    @Transactional(readOnly = true)
    public SortedSet<Integer> missing() {
        int now = LocalDate.now(clock).getYear();
        SortedSet<Integer> missing = new TreeSet<>(Set.of(now, now + 1));
        missing.removeAll(calendar.years());
        return missing;
    }

    /** Whether the year can be entered: up to two years ahead, and as far back as there are years. */
    public boolean isYear(int year) {
        int now = LocalDate.now(clock).getYear();
        return year >= 2024 && year <= now + 2;
    }

    /** Terms of one kind that another calendar would move. */
    public record Moving(String words, List<WorkingDayTerms.Moved> moved) {}

    /** What entering the year would change. */
    public record Effect(
            SortedSet<LocalDate> moreHolidays,
            SortedSet<LocalDate> fewerHolidays,
            SortedSet<LocalDate> moreMakeUpDays,
            SortedSet<LocalDate> fewerMakeUpDays,
            List<Moving> moving) {

        public boolean changesDays() {
            return !(moreHolidays.isEmpty()
                    && fewerHolidays.isEmpty()
                    && moreMakeUpDays.isEmpty()
                    && fewerMakeUpDays.isEmpty());
        }
    }

    /** Tries a year out; nothing is stored. */
    @Transactional(readOnly = true)
    public Effect foresee(YearCalendar year) {
        SortedSet<LocalDate> none = new TreeSet<>();
        Optional<YearCalendar> before = calendar.find(year.year());
        SortedSet<LocalDate> holidays = before.map(YearCalendar::holidays).orElse(none);
        SortedSet<LocalDate> makeUpDays = before.map(YearCalendar::makeUpDays).orElse(none);
        WorkingDayCount counting = calendar.with(year);
        return new Effect(
                CalendarChange.added(holidays, year.holidays()),
                CalendarChange.added(year.holidays(), holidays),
                CalendarChange.added(makeUpDays, year.makeUpDays()),
                CalendarChange.added(year.makeUpDays(), makeUpDays),
                terms.stream()
                        .map(kind -> new Moving(kind.words(), kind.movedBy(counting)))
                        .filter(moving -> !moving.moved().isEmpty())
                        .toList());
    }

    /** Whether the person may propose: the calendar is everybody's, so only who stands at the top. */
    public boolean mayPropose(SignedIn person) {
        OrgPath within = person.within();
        return within != null && person.hasAny(KEEPERS) && within.covers(topFor(within));
    }

    /** Puts the year before a second administrator. */
    @Transactional
    public ChangeId propose(YearCalendar year, String reason, SignedIn keeper) {
        OrgPath within = keeper.within();
        if (within == null || !mayPropose(keeper)) {
            throw new AccessDeniedException("the calendar is kept at the top of the tree");
        }
        CalendarChange.Wanted wanted = new CalendarChange.Wanted(
                year.year(),
                List.copyOf(year.holidays()),
                List.copyOf(year.makeUpDays()),
                year.source(),
                calendar.find(year.year()).map(CalendarText::write).orElse(""));
        return fourEyes.propose(change, wanted, topFor(within), reason, keeper);
    }

    /** As long as there is no union, the first administrators stand where its top will be. */
    private OrgPath topFor(OrgPath within) {
        return unions.tops().stream().findFirst().map(UnionNode::path).orElse(within);
    }
}
