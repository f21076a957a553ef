package org.niangjia.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.organisation.YearCalendar;
import org.niangjia.registry.internal.CalendarText.Fault;
import org.niangjia.registry.internal.CalendarText.Parsed;
import org.niangjia.registry.internal.CalendarText.Problem;

/** The days of a year as people write and paste them. */
class CalendarTextTest {

    private static final String NOTICE = """
            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将节假日安排通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
            """;

    private static final String SHORT = """
            1-1…1-3
            2-15…2-23
            4-4…4-6
            5-1…5-5
            6-19…6-21
            9-25…9-27
            10-1…10-7 / 9-20, 10-10
            / 1-4, 2-14, 2-28, 5-9
            """;

    private static YearCalendar read(String text) {
        Parsed parsed = CalendarText.parse(2026, text);
        assertThat(parsed.problems()).isEmpty();
        return YearCalendar.of(2026, parsed.daysOff(), parsed.makeUpDays(), "通知");
    }

    @Test
    void theAnnouncementAndTheShortFormSayTheSame() {
        assertThat(read(NOTICE)).isEqualTo(read(SHORT));
        assertThat(read(NOTICE).makeUpDays())
                .contains(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10))
                .hasSize(6);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        YearCalendar year = read(NOTICE);

        assertThat(read(CalendarText.write(year))).isEqualTo(year);
        assertThat(CalendarText.stretches(year)).contains("10-1…10-7", "9-25…9-27");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10-1~10-7", "10.1...10.7", "１０月１日至１０月７日", "10月1日到7日", "2026-10-01…2026-10-07", "国庆节：10月1日—7日"})
    void aStretchIsWrittenInManyWays(String text) {
        assertThat(CalendarText.parse(2026, text))
                .isEqualTo(new Parsed(
                        LocalDate.of(2026, 10, 1)
                                .datesUntil(LocalDate.of(2026, 10, 8))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        new TreeSet<>(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2-30                      | NO_DAY",
                "2025-12-31…1-2            | OTHER_YEAR",
                "10-7…10-1                 | STRETCH",
                "5-1…6-1                   | STRETCH",
                "10-1…10-3, 10-2           | TWICE",
                "10-1…10-11 / 10-10        | BOTH",
                "/ 10-10；10-10            | BOTH",
                "10-1 / 10-9               | NO_WEEKEND",
                "10-1-10-7                 | UNREADABLE",
                "10-1…下周                 | UNREADABLE",
                "大约10-1                  | UNREADABLE"
            })
    void whatCannotStandIsNamed(String text, Fault fault) {
        assertThat(CalendarText.parse(2026, text).problems())
                .extracting(Problem::fault)
                .contains(fault);
    }

    @Test
    void aTextWithoutDaysSaysNothing() {
        assertThat(CalendarText.parse(2026, "\n 祝大家节日快乐。\n"))
                .satisfies(parsed -> assertThat(parsed.daysOff()).isEmpty())
                .satisfies(parsed -> assertThat(parsed.problems()).isEmpty());
    }
}
