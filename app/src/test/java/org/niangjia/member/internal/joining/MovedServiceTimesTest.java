package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.organisation.WorkingDayTerms.Moved;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.YearCalendar;
import org.springframework.beans.factory.annotation.Autowired;

/** What another calendar would move of the joinings that wait. */
class MovedServiceTimesTest extends MemberTest {

    @Autowired
    private ServiceTimes times;

    @Autowired
    private WorkingDays calendar;

    @Autowired
    private Clock clock;

    /** The year as it is, with the next days off too. */
    private YearCalendar withDaysOff(LocalDate from, int days) {
        YearCalendar now = calendar.find(from.getYear()).orElseThrow();
        TreeSet<LocalDate> holidays = new TreeSet<>(now.holidays());
        holidays.addAll(from.datesUntil(from.plusDays(days))
                .filter(day -> day.getYear() == from.getYear())
                .collect(Collectors.toSet()));
        TreeSet<LocalDate> makeUpDays = new TreeSet<>(now.makeUpDays());
        makeUpDays.removeAll(holidays);
        return YearCalendar.of(from.getYear(), holidays, makeUpDays, "试验");
    }

    @Test
    void aJoiningThatWaitsIsDueLaterIfTheNextDaysAreOff() {
        applicants().waiting(applicants().couriersOf(Applicants.WANGLAN));
        SignedIn cadre = applicants().staff("cadre");
        LocalDate today = LocalDate.now(clock);

        List<Moved> moved = at(cadre, () -> times.movedBy(calendar.with(withDaysOff(today.plusDays(1), 10))));

        assertThat(moved).isNotEmpty().allSatisfy(one -> {
            assertThat(one.count()).isPositive();
            assertThat(one.to()).isNotEqualTo(one.from());
        });
    }

    @Test
    void theSameCalendarMovesNothing() {
        applicants().waiting(applicants().couriersOf(Applicants.WANGLAN));
        SignedIn cadre = applicants().staff("cadre");
        YearCalendar same = calendar.find(LocalDate.now(clock).getYear()).orElseThrow();

        assertThat(at(cadre, () -> times.movedBy(calendar.with(same)))).isEmpty();
    }
}
