package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.niangjia.BrowserTest;

/** From a document to an approved script by clicking, as the editor and the reviewer of the demo federation do it. */
class FilmDeskInTheBrowserTest extends BrowserTest {

    private static final String ALLOWANCE = "会员连续值守灯塔满三十天的，可以领取每月二百元的雾天津贴。";

    private final String title = LecturerTest.anyTitle();

    @Test
    void anEditorMendsWhatIsNotSupportedAndAnotherAccountApproves() {
        Page editor = editorWithDraft(1440);
        assertGood(editor, "film-script-1440");

        Locator words = editor.locator("textarea[data-words]").first();
        assertThat(words.inputValue()).isEqualTo(ALLOWANCE);
        words.fill("会员连续值守灯塔满三十天的，可以领取每月九百元的雾天津贴。");
        words.press("Tab");
        Locator doubt = editor.locator(".nj-script-line.is-unsupported .nj-script-doubt");
        doubt.first().waitFor();
        assertThat(doubt.first().innerText()).contains("九百元", "二百元");
        assertGood(editor, "film-unsupported-1440");
        click(editor, words("script.submit.do"));
        assertThat(editor.locator(".alert-danger").innerText()).contains(words("script.problem.unsupported"));

        editor.locator("textarea[data-words]").first().fill(ALLOWANCE);
        editor.locator("textarea[data-words]").first().press("Enter");
        editor.waitForFunction("() => document.querySelector('.is-unsupported') === null");
        click(editor, words("script.submit.do"));
        assertThat(editor.locator("textarea[data-words]").count()).isZero();
        assertThat(editor.locator("#film-side").innerText()).contains(words("script.review.own"));

        Page reviewer = window(1440, false);
        signInAsStaff(reviewer, "reviewer");
        reviewer.navigate(editor.url());
        assertGood(reviewer, "film-review-1440");
        click(reviewer, words("script.approve"));
        assertThat(reviewer.locator(".nj-page-head").innerText()).contains(words("script.state.APPROVED"));
    }

    @Test
    void onAPhoneASentenceIsChangedAndTakenBackAfterAReload() {
        Page editor = editorWithDraft(360);
        Locator words = editor.locator("textarea[data-words]").first();
        words.fill("值守灯塔满三十天，每月可以领取二百元的雾天津贴。");
        words.press("Enter");
        editor.waitForFunction("() => !document.querySelector('[data-undo]').disabled");
        editor.reload();
        assertThat(editor.locator("textarea[data-words]").first().inputValue()).startsWith("值守灯塔满三十天");
        assertGood(editor, "film-script-360");
        click(editor, words("script.undo"));
        assertThat(editor.locator("textarea[data-words]").first().inputValue()).isEqualTo(ALLOWANCE);
        editor.navigate("/desk/films");
        assertGood(editor, "film-list-360");
    }

    @Test
    void aSentenceMovesByTheKeyboardAndKeepsTheFocus() {
        Page editor = editorWithDraft(1440);
        Locator down = editor.locator("#line-0-0 button[formaction$='/down']");
        down.focus();
        down.press("Enter");
        editor.waitForFunction("() => document.activeElement.id === 'say-0-1'");
        assertThat(editor.inputValue("#say-0-1")).startsWith("大家好");
        assertThat(editor.locator("#film-side").count()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsToldAndNothingTypedIsLost() {
        Page editor = editorWithDraft(1440);
        Page other = window(1440, false);
        signInAsStaff(other, "editor");
        other.navigate(editor.url());
        Locator theirs = other.locator("textarea[data-words]").first();
        theirs.fill("值守灯塔满三十天，每月可以领取二百元的雾天津贴。");
        theirs.press("Enter");
        other.waitForFunction("() => !document.querySelector('[data-undo]').disabled");
        Locator mine = editor.locator("textarea[data-words]").first();
        mine.fill("满三十天的，每月领取二百元的雾天津贴。");
        mine.press("Enter");
        Locator told = editor.locator("[role=alert]").first();
        told.waitFor();
        assertThat(told.innerText()).contains(words("script.refused.OVERTAKEN"));
        assertThat(editor.locator("#film").innerHTML()).contains("满三十天的，每月领取二百元的雾天津贴。");
        assertThat(editor.locator("#film-side").count()).isEqualTo(1);
    }

    @Test
    void aChangeThatDoesNotArriveIsToldAndSavedAgain() {
        Page editor = editorWithDraft(1440);
        String wording = "值守灯塔满三十天，每月可以领取二百元的雾天津贴。";
        Locator words = editor.locator("textarea[data-words]").first();
        editor.context().setOffline(true);
        words.fill(wording);
        words.press("Enter");
        editor.locator("[data-unsent]").waitFor();
        assertGood(editor, "film-unsent-1440");
        assertThat(words.inputValue()).isEqualTo(wording);
        editor.context().setOffline(false);
        editor.locator("[data-again]").click();
        editor.waitForFunction("() => !document.querySelector('[data-undo]').disabled");
        assertThat(editor.locator("[data-unsent]").isVisible()).isFalse();
        editor.reload();
        assertThat(editor.locator("textarea[data-words]").first().inputValue()).isEqualTo(wording);
    }

    @Test
    void whatIsTypedStaysWhenTheSessionHasEnded() {
        Page editor = editorWithDraft(1440);
        editor.context().clearCookies();
        Locator words = editor.locator("textarea[data-words]").first();
        words.fill("满三十天的，每月领取二百元的雾天津贴。");
        words.press("Enter");
        editor.locator("[data-unsent]").waitFor();
        assertThat(words.inputValue()).isEqualTo("满三十天的，每月领取二百元的雾天津贴。");
    }

    @Test
    void aScriptIsPlayedBeforeItIsMade() {
        Page editor = editorWithDraft(1440);
        editor.navigate(editor.url() + "/preview");
        editor.waitForSelector(".nj-play-person .avatar");
        assertGood(editor, "film-preview-1440");
        editor.locator("[data-cue]")
                .filter(new Locator.FilterOptions().setHasText(ALLOWANCE))
                .locator("[data-from]")
                .first()
                .click();
        editor.waitForFunction("() => document.querySelector('[data-voice]').currentTime > 0.3");
        assertThat(editor.locator("[data-caption]").innerText()).isEqualTo(ALLOWANCE);
        assertThat(editor.locator("[data-board]").innerText()).contains("雾天津贴");
        editor.keyboard().press("Escape");
        assertThat((boolean) editor.evaluate("() => document.querySelector('[data-voice]').paused"))
                .isTrue();
    }

    @Test
    void aFigureIsSeenWhileItIsTypedAndKept() {
        Page editor = editorWithDraft(360);
        Locator figure = editor.locator("section > .nj-chart").last();
        figure.locator("summary").click();
        figure.locator("[name=label]").first().fill("雾天津贴");
        figure.locator("[name=unit]").fill("元");
        figure.locator("[name=value]").first().fill("200");
        editor.waitForFunction("() => [...document.querySelectorAll('[data-chart-picture]')]"
                + ".some(picture => picture.src.startsWith('data:image/png') && picture.naturalWidth > 0)");
        assertGood(editor, "film-figure-360");
        figure.locator(".btn-primary").click();
        editor.locator(".nj-chart-shown")
                .filter(new Locator.FilterOptions().setHasText("雾天津贴 200元"))
                .waitFor();
        assertThat(editor.locator("#film-side").count()).isEqualTo(1);
    }

    private Page editorWithDraft(int width) {
        LecturerTest.upload(
                staff("editor"),
                "allowance.md",
                LecturerTest.document(title, ALLOWANCE, "会员应当在值守结束后十五日内向所在工会提出申请。", "申请雾天津贴需要带本人会员证和值守记录。"));
        LecturerTest.awaitReading(staff("editor"), title);
        Page page = window(width, false);
        signInAsStaff(page, "editor");
        page.navigate("/desk/films/new");
        page.locator(".nj-script-documents label")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("input")
                .check();
        if (width == 1440) {
            assertGood(page, "film-new-" + width);
        }
        click(page, words("script.new.do"));
        page.waitForSelector("textarea[data-words]");
        return page;
    }

    private static void click(Page page, String button) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
        page.waitForLoadState(LoadState.LOAD);
    }
}
