package org.niangjia.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.BrowserTest;
import org.niangjia.organisation.WorkingDays;
import org.niangjia.organisation.YearCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator enters a year, sees what moves, and another agrees. */
class CalendarInTheBrowserTest extends BrowserTest {

    private int next;

    @Autowired
    private Clock clock;

    @Autowired
    private WorkingDays calendar;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void itIsThisYear() {
        next = LocalDate.now(clock).getYear() + 1;
    }

    @AfterEach
    void theYearIsMissingAgain() {
        sql.sql("delete from organisation.calendar_year where year = ?")
                .param(next)
                .update();
    }

    @Test
    void aYearIsPastedLookedAtProposedAndAgreedTo() {
        Page admin = window(1440, false);
        signInAsStaff(admin, "admin");
        admin.navigate("/desk/calendar");
        assertThat(admin.locator("main")).containsText(next + "年还没有录入");
        assertGood(admin, "calendar-1440");
        admin.click("a.btn[href='/desk/calendar/" + next + "']");

        admin.fill("#text", "1-1…1-3\n10-7…10-1");
        admin.fill("#source", "测试通知");
        admin.click("form[action$='/look'] button");
        assertThat(admin.locator("#problems")).containsText("10-7");
        assertThat(admin.locator("#text")).hasValue("1-1…1-3\n10-7…10-1");
        admin.fill("#text", "元旦：1月1日至3日放假，共3天。\n10-1…10-7");
        admin.locator("input[name=first]").first().fill(next + "-05-01");
        admin.locator("input[name=last]").first().fill(next + "-05-05");
        admin.click("form[action$='/look'] button");
        assertThat(admin.locator("section:has(#effect)")).containsText("10-1…10-7");
        assertThat(admin.locator("section:has(#effect)")).containsText("5-1");
        assertGood(admin, "calendar-year-1440");
        admin.fill("#reason", "按通知录入");
        admin.click("form[action='/desk/calendar/" + next + "'] button");
        admin.waitForURL("**/desk/approvals/*");
        Assertions.assertThat(calendar.find(next)).isEmpty();

        Page second = window(360, false);
        signInAsStaff(second, "security");
        second.navigate(admin.url());
        assertThat(second.locator("main")).containsText("10-1…10-7");
        assertGood(second, "calendar-approval-360");
        second.click("form[action$='/approval'] button");
        assertThat(second.locator("main")).containsText("已");
        Assertions.assertThat(calendar.find(next).orElseThrow())
                .satisfies(year -> Assertions.assertThat(year.source()).isEqualTo("测试通知"))
                .satisfies(year -> Assertions.assertThat(year.isWorkingDay(LocalDate.of(next, 10, 1)))
                        .isFalse());
        second.navigate("/desk/calendar/" + next);
        assertGood(second, "calendar-year-360");
        second.navigate("/desk/calendar");
        assertGood(second, "calendar-360");
    }

    @Test
    void aProposalForAYearThatChangedMeanwhileDoesNothing() {
        Page admin = window(1440, false);
        signInAsStaff(admin, "admin");
        admin.navigate("/desk/calendar/" + next);
        admin.fill("#text", "10-1…10-7");
        admin.fill("#source", "测试通知");
        admin.click("form[action$='/look'] button");
        admin.fill("#reason", "按通知录入");
        admin.click("form[action='/desk/calendar/" + next + "'] button");
        admin.waitForURL("**/desk/approvals/*");
        calendar.enter(YearCalendar.of(next, List.of(LocalDate.of(next, 1, 1)), List.of(), "别的"));

        Page second = window(1440, false);
        signInAsStaff(second, "security");
        second.navigate(admin.url());
        second.click("form[action$='/approval'] button");

        assertThat(second.locator("main")).containsText("没有生效");
        Assertions.assertThat(calendar.find(next).orElseThrow().source()).isEqualTo("别的");
    }
}
