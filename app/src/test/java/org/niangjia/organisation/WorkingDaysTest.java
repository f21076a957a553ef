package org.niangjia.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of working days. */
class WorkingDaysTest extends PlatformTest {

    @Autowired
    private WorkingDays calendar;

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 3, 2026-07-06",
        "2026-07-03, 1, 2026-07-06",
        "2025-12-31, 1, 2026-01-04",
        "2025-12-30, 3, 2026-01-05",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2025-09-26, 3, 2025-09-30",
        "2025-09-30, 2, 2025-10-10"
    })
    void holidaysDoNotCountAndMakeUpDaysDo(LocalDate from, int count, LocalDate expected) {
        assertThat(calendar.after(from, count)).isEqualTo(new WorkingDays.On(expected));
    }

    @Test
    void oneCountsBackToo() {
        assertThat(calendar.before(LocalDate.of(2026, 1, 5), 2))
                .isEqualTo(new WorkingDays.On(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void aYearThatNobodyEnteredIsSaidToBeMissing() {
        assertThat(calendar.after(LocalDate.of(2030, 12, 31), 1)).isEqualTo(new WorkingDays.YearMissing(2031));
    }

    @Test
    void aYearIsEnteredByAPersonAndCountsFromThenOn() {
        LocalDate newYear = LocalDate.of(2040, 1, 2);
        calendar.enter(YearCalendar.of(2040, List.of(newYear), List.of(LocalDate.of(2040, 1, 7)), "test"));

        assertThat(calendar.after(LocalDate.of(2040, 1, 1), 1)).isEqualTo(new WorkingDays.On(LocalDate.of(2040, 1, 3)));
        assertThat(calendar.after(LocalDate.of(2040, 1, 6), 1)).isEqualTo(new WorkingDays.On(LocalDate.of(2040, 1, 7)));
        assertThatThrownBy(() -> YearCalendar.of(2040, List.of(LocalDate.of(2041, 1, 1)), List.of(), "test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> YearCalendar.of(2040, List.of(), List.of(LocalDate.of(2040, 1, 4)), "test"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneCountsAsIfAYearWereEnteredAndNothingIsStored() {
        YearCalendar year = YearCalendar.of(2051, List.of(LocalDate.of(2051, 1, 2)), List.of(), "test");

        assertThat(calendar.with(year).after(LocalDate.of(2051, 1, 1), 1))
                .isEqualTo(new WorkingDays.On(LocalDate.of(2051, 1, 3)));
        assertThat(calendar.find(2051)).isEmpty();
        assertThat(calendar.find(2026).orElseThrow().makeUpDays())
                .contains(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10));
    }
}
