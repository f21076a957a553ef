package org.niangjia.lecturer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;

/** The conversation clicked as people click it: from the question to the answer that an editor or a person gives. */
class ConversationInTheBrowserTest extends BrowserTest {

    @Test
    void aWorkerAsksFollowsUpIsRefusedUsefullyAndGetsHisAnswers() {
        String subject = "青杨坝" + Long.toString(System.nanoTime(), 36) + "站点";
        String question = "下个月" + subject + "计件单价会涨吗";
        Page worker = window(360, false);
        signInAsWorker(worker);
        worker.navigate("/xiaoxuan");

        ask(worker, "申请工伤认定找谁");
        ask(worker, "要带什么材料？");
        assertThat(lastAnswer(worker)).containsText("工伤认定要带什么材料");
        assertThat(lastAnswer(worker).locator(".nj-cite").first()).isVisible();
        lastAnswer(worker).locator(".nj-rating button").first().click();
        assertThat(lastAnswer(worker).locator(".nj-rating button").first()).hasAttribute("aria-pressed", "true");
        assertGood(worker, "talk-follow-up-360");

        ask(worker, question);
        assertThat(lastAnswer(worker).locator(".nj-nearby a").first()).isVisible();
        lastAnswer(worker).locator("form[action$='/wish'] button").click();
        assertThat(lastAnswer(worker).locator(".nj-noted")).isVisible();
        assertGood(worker, "talk-refused-360");
        lastAnswer(worker).locator("form[action='/xiaoxuan/handover'] button").click();
        assertThat(worker.locator("#question")).hasValue(question);
        worker.locator("#county")
                .selectOption(worker.locator("#county option", withText("望澜区")).getAttribute("value"));
        worker.locator("input[name='context']").last().check();
        assertGood(worker, "handover-form-360");
        worker.locator("main form .btn-primary").click();
        assertThat(worker.locator("main")).containsText("等待接手");

        anEditorAnswersByADocument(question, subject);
        aCadreAnswers(question);

        worker.navigate("/me/handovers");
        assertThat(worker.locator("main")).containsText("请周四到工会来");
        assertGood(worker, "my-handovers-360");
        worker.navigate("/messages");
        assertThat(worker.locator("main")).containsText("工会答复了您的问题");
        Locator result = worker.locator("a.nj-row", withText("您问的有答案了"));
        assertThat(result).containsText("每件涨两角");
        result.click();
        assertThat(worker.locator("main")).containsText("每件涨两角");
        worker.navigate("/xiaoxuan");
        ask(worker, question);
        assertThat(lastAnswer(worker)).containsText("每件涨两角");
    }

    private void anEditorAnswersByADocument(String question, String subject) {
        Page editor = window(1440, false);
        signInAsStaff(editor, "editor");
        editor.navigate("/desk/questions");
        assertGood(editor, "desk-question-groups-1440");
        editor.locator(".nj-row-link", withText(subject)).click();
        editor.locator("summary", withText("写一份文件")).click();
        editor.fill("#title", subject + "计件单价说明");
        editor.fill("#text", question.replace("会涨吗", "") + "每件涨两角。");
        assertGood(editor, "desk-question-1440");
        editor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("收录并回答"))
                .click();
        editor.waitForURL("**/desk/questions");
        for (int tries = 0;
                tries < 50 && editor.locator("body", withText(subject)).count() > 0;
                tries++) {
            editor.waitForTimeout(100);
            editor.reload();
        }
        assertThat(editor.locator("main")).not().containsText(subject);
    }

    private void aCadreAnswers(String question) {
        Page cadre = window(1440, false);
        signInAsStaff(cadre, "cadre");
        cadre.navigate("/desk/handovers");
        assertGood(cadre, "desk-handovers-1440");
        cadre.locator(".nj-row-link", withText(question)).click();
        assertThat(cadre.locator("main")).containsText("这个我不知道");
        cadre.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我来办"))
                .click();
        cadre.fill("#text", "请周四到工会来，我们陪您问站点。");
        assertGood(cadre, "desk-handover-1440");
        cadre.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发出答复"))
                .click();
        cadre.waitForURL("**/desk/handovers");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void distressAndTwoReadingsLookAsTheyShould(int width) {
        Page page = window(width, false);
        page.navigate("/xiaoxuan");
        ask(page, "老板拖欠工资，我不想活了");
        assertThat(lastAnswer(page).locator("a[href='tel:12356']")).isVisible();
        assertGood(page, "talk-despair-" + width);
        ask(page, "产假有多少天");
        assertGood(page, "talk-readings-" + width);
        lastAnswer(page).locator("button", withLocatorText("流产")).click();
        assertThat(lastAnswer(page)).containsText("42天");
        ask(page, "被拖欠工资可以找谁");
        ask(page, "我是会员吗");
        ask(page, "你好");
        assertGood(page, "talk-mixed-" + width);
    }

    @Test
    void inLargeTypeTheNewPagesFit() {
        Page worker = window(360, true);
        signInAsWorker(worker);
        worker.navigate("/xiaoxuan");
        ask(worker, "我们站点下个月的计件单价会不会涨");
        assertGood(worker, "talk-refused-large-360");
        worker.navigate("/me/handover");
        assertGood(worker, "handover-form-large-360");
        worker.navigate("/me/handovers");
        assertGood(worker, "my-handovers-large-360");
    }

    @Test
    void theDeskFitsAPhone() {
        Page editor = window(360, false);
        signInAsStaff(editor, "editor");
        editor.navigate("/desk/questions");
        assertGood(editor, "desk-question-groups-360");
        if (editor.locator(".nj-row-link").count() > 0) {
            editor.locator(".nj-row-link").first().click();
            assertGood(editor, "desk-question-360");
        }
        editor.navigate("/desk/answers");
        assertGood(editor, "desk-answers-360");
        Page cadre = window(360, false);
        signInAsStaff(cadre, "cadre");
        cadre.navigate("/desk/handovers");
        assertGood(cadre, "desk-handovers-360");
    }

    private static void ask(Page page, String question) {
        int before = page.locator(".nj-answer").count();
        page.fill("#question", question);
        page.keyboard().press("Enter");
        assertThat(page.locator(".nj-answer")).hasCount(before + 1);
        assertThat(page.locator(".nj-answer[aria-busy]")).hasCount(0);
    }

    private static Locator lastAnswer(Page page) {
        return page.locator(".nj-answer").last();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions withLocatorText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
