package org.niangjia.lecturer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import org.junit.jupiter.api.Test;
import org.niangjia.BrowserTest;
import org.niangjia.Visitor;

/** The whole way: document, script, review by another account, a film that plays, a changed source, a new version. */
class FilmFromItsDocumentTest extends BrowserTest {

    private static final String VIDEO = "document.querySelector('video')";
    private static final int MADE_MILLIS_MAX = 240_000;

    private final String title = LecturerTest.anyTitle();

    @Test
    void aFilmComesFromItsDocumentAndGoesWithIt() {
        Visitor uploader = staff("editor");
        OpenFilmsTest.stations(uploader, title, "免费领取两瓶饮用水");
        Page editor = window(1440, false);
        signInAsStaff(editor, "editor");
        String film = written(editor);
        click(editor, "script.submit.do");

        Page reviewer = window(1440, false);
        signInAsStaff(reviewer, "reviewer");
        reviewer.navigate(film);
        click(reviewer, "script.approve");

        reviewer.waitForSelector("#film-making #making-size");
        reviewer.click("#film-making form:has(#making-size) button");
        reviewer.waitForSelector("[data-rendering='DONE']", new WaitForSelectorOptions().setTimeout(MADE_MILLIS_MAX));
        reviewer.click("form[action$='/publication'] button");
        Locator published = reviewer.locator("#film-making .alert-success");
        assertThat(published).containsText(words("making.published"));

        Page viewer = window(360, false);
        viewer.navigate(published.locator("a").getAttribute("href"));
        assertThat(viewer.locator("main")).containsText("两瓶");
        viewer.evaluate(VIDEO + ".muted = true; " + VIDEO + ".play()");
        viewer.waitForCondition(() -> Boolean.TRUE.equals(viewer.evaluate(VIDEO + ".currentTime > 0.3")));

        OpenFilmsTest.replace(uploader, title, "免费领取三瓶饮用水");
        assertThat(viewer.locator("#film-notice")).containsText(words("screening.stale-notice"));

        editor.navigate(film);
        assertThat(editor.locator("main")).containsText(words("script.stale.hint"));
        click(editor, "script.version");
        assertThat(editor.locator(".nj-page-head")).containsText(words("script.state.DRAFT"));
        editor.waitForCondition(() -> Boolean.TRUE.equals(editor.evaluate(
                "[...document.querySelectorAll('textarea[data-words]')].some(({value}) => value.includes('三瓶'))")));
    }

    /** The address of a script about the document. */
    private String written(Page editor) {
        editor.navigate("/desk/films/new");
        editor.check("input[name='kind'][value='ANNOUNCEMENT']");
        editor.locator(".nj-script-documents label")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("input")
                .check();
        click(editor, "script.new.do");
        editor.waitForSelector("textarea[data-words]");
        return editor.url();
    }

    private void click(Page page, String key) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(words(key)))
                .first()
                .click();
        page.waitForLoadState();
    }
}
