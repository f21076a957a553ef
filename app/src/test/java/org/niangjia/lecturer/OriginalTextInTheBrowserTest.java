package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;
import org.niangjia.Visitor;

/** A spoken answer with the documents' own words behind it. */
class OriginalTextInTheBrowserTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void theOriginalTextUnfoldsBelowTheSpokenAnswer(int width) {
        String title = LecturerTest.anyTitle();
        Visitor editor = staff("editor");
        LecturerTest.upload(
                editor,
                "lighthouse.md",
                LecturerTest.document(
                        title,
                        "为了规范" + title + "灯塔值守，制定本办法。",
                        "值守人员有下列情形之一的，可以领取" + title + "雾天津贴：\n\n（一）在大雾预警期间连续值守的；\n\n（二）在夜间鸣放雾笛的。",
                        title + "雾天津贴按月发放。值守人员符合本办法第二条第二项规定，但是擅自离岗的，不得领取雾天津贴。"));
        LecturerTest.awaitReading(editor, title);
        Page page = window(width, false);
        page.navigate("/xiaoxuan");
        page.fill("#question", "夜间鸣放雾笛能领" + title + "雾天津贴吗");
        page.keyboard().press("Enter");
        page.waitForSelector(".nj-answer .nj-sources");
        String spoken = page.locator(".nj-answer-body > p").nth(1).innerText();
        assertThat(spoken).contains("值守人员在夜间鸣放雾笛的，可以领取" + title + "雾天津贴");
        assertGood(page, "xiaoxuan-spoken-" + width);
        page.locator(".nj-original > summary").first().click();
        assertThat(page.locator(".nj-original[open] blockquote p").allInnerTexts())
                .contains("（二）在夜间鸣放雾笛的。");
        assertGood(page, "xiaoxuan-original-" + width);
    }
}
