package org.niangjia.lecturer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;
import org.niangjia.Visitor;
import org.niangjia.lecturer.internal.films.GivenFilms;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A film as one watches it. */
class FilmInTheBrowserTest extends BrowserTest {

    private static final String FILM = "/open/films/outdoor-stations-film";
    private static final String VIDEO = "document.querySelector('video')";

    @Autowired
    private ApplicationContext platform;

    private GivenFilms given;

    @BeforeEach
    void theFilmThatCameIsThere() {
        given = new GivenFilms(platform);
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (visitor().open(FILM).status() != 200 && System.nanoTime() < deadline) {
            LecturerTest.pause(100);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void theFilmPlaysAndOneJumpsInIt(int width) {
        Page viewer = window(width, false);
        viewer.navigate("/open/films");
        assertThat(viewer.locator(".nj-film-card").first()).isVisible();
        assertGood(viewer, "films-" + width);
        viewer.navigate(FILM);
        viewer.evaluate(VIDEO + ".muted = true; " + VIDEO + ".play()");
        until(viewer, VIDEO + ".currentTime > 0.3");
        assertThat(viewer.locator(".nj-film-stage .nj-ai-label")).isVisible();
        viewer.evaluate(VIDEO + ".textTracks[0].mode = 'showing'");
        until(viewer, "(" + VIDEO + ".textTracks[0].cues?.length ?? 0) > 3");
        viewer.locator(".nj-film-at").nth(3).click();
        until(viewer, VIDEO + ".currentTime > 14 && !" + VIDEO + ".paused");
        assertThat(viewer.locator(".nj-film-said.is-said")).containsText("免费");
        viewer.locator("[data-speeds] label", new Page.LocatorOptions().setHasText("1.5×"))
                .click();
        assertThat(viewer.evaluate(VIDEO + ".playbackRate")).isEqualTo(1.5);
        viewer.locator(".nj-film-chapter").first().click();
        until(viewer, VIDEO + ".currentTime < 5");
        viewer.evaluate(VIDEO + ".pause()");
        assertGood(viewer, "film-" + width);
        viewer.locator(".nj-film-said a").first().click();
        assertThat(viewer.locator("h1")).containsText("户外劳动者服务站点指南");
        assertThat(viewer.locator(".nj-film-link")).isVisible();
    }

    @Test
    void aPlayCountsAfterSomeSeconds() {
        String slug = GivenFilms.anySlug();
        given.published(slug, GivenFilms.draft("计数", "大家好，我是小宣。"));
        Page viewer = window(1440, false);
        viewer.navigate("/open/films/" + slug);
        viewer.waitForResponse(
                answer -> answer.url().endsWith("/plays") && answer.status() == 204,
                () -> viewer.evaluate(VIDEO + ".muted = true; " + VIDEO + ".play()"));
        assertThat(given.playsOf(slug)).isEqualTo(1);
    }

    @Test
    void aChangedSourceIsSaidOnTheOpenPageAndTheNewVersionComesInItsPlace() {
        Visitor editor = staff("editor");
        String title = LecturerTest.anyTitle();
        OpenFilmsTest.stations(editor, title, "免费领取两瓶饮用水");
        String slug = GivenFilms.anySlug();
        given.published(slug, given.draftFrom(title));
        Page viewer = window(360, false);
        viewer.navigate("/open/films/" + slug);
        assertThat(viewer.locator("#film-notice .alert")).hasCount(0);
        OpenFilmsTest.replace(editor, title, "免费领取三瓶饮用水");
        assertThat(viewer.locator("#film-notice")).containsText(words("screening.stale-notice"));
        assertThat(viewer.locator("[data-text]")).containsText(words("screening.source-changed"));
        assertGood(viewer, "film-stale-360");
        ProductionId second = given.published(slug, given.draftFrom(title));
        assertThat(viewer.locator("#film-notice")).containsText(words("screening.newer"));
        viewer.locator("#film-notice a").click();
        assertThat(viewer.locator("video")).hasAttribute("src", Pattern.compile(second.toString()));
        assertThat(viewer.locator("main")).containsText("三瓶");
        assertThat(viewer.locator("#film-notice .alert")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void anEditorHasAFilmMadeCallsItOffAndPublishesIt(int width) {
        String slug = GivenFilms.anySlug();
        ProductionId film = given.rendered(slug, GivenFilms.draft("户外劳动者服务站点指南", "大家好，我是小宣。"));
        Page editor = window(width, false);
        signInAsStaff(editor, "editor");
        editor.navigate("/desk/films/" + film + "/making");
        editor.selectOption("#making-size", "720x1280 MP4");
        editor.click("#film-making form:has(#making-size) button");
        editor.waitForSelector("[data-rendering='RUNNING'], [data-rendering='WAITING']");
        assertGood(editor, "making-" + width);
        editor.click("form[action$='/cancellation'] button");
        assertThat(editor.locator("[data-rendering='CANCELLED']")).isVisible();
        editor.click("form[action$='/publication'] button");
        assertThat(editor.locator("#film-making .alert-success")).containsText(words("making.published"));
        assertGood(editor, "making-published-" + width);
        assertThat(visitor().open("/open/films/" + slug).status()).isEqualTo(200);
    }

    @Test
    void theScreenPlaysByItselfAndGoesOnWithoutANetwork() {
        Page screen = window(1440, false);
        screen.navigate("/open/films/screen");
        assertThat(screen.locator("[data-title]")).not().isEmpty();
        assertGood(screen, "screen-1440");
        until(screen, "Boolean(document.querySelector('[data-screen]').dataset.playing)");
        until(screen, VIDEO + ".currentTime > 0.3");
        screen.context().setOffline(true);
        screen.evaluate(VIDEO + ".currentTime = " + VIDEO + ".duration - 0.1");
        assertThat(screen.locator("[data-offline]")).isVisible();
        until(screen, "Boolean(document.querySelector('[data-screen]').dataset.playing)");
        until(screen, VIDEO + ".currentTime > 0.3 && !" + VIDEO + ".paused");
        screen.context().setOffline(false);
    }

    @Test
    void theScreenEndsAFilmWhoseSourceChanges() {
        Visitor editor = staff("editor");
        String title = LecturerTest.anyTitle();
        OpenFilmsTest.stations(editor, title, "免费领取两瓶饮用水");
        ProductionId film = given.published(GivenFilms.anySlug(), given.draftFrom(title));
        String isPlaying = "document.querySelector('[data-screen]').dataset.playing === '" + film + "'";
        Page screen = window(1440, false);
        screen.navigate("/open/films/screen");
        until(screen, isPlaying + " && " + VIDEO + ".currentTime > 0");
        screen.evaluate(VIDEO + ".playbackRate = 0.0625");
        OpenFilmsTest.replace(editor, title, "免费领取三瓶饮用水");
        until(screen, "!(" + isPlaying + ")");
        assertThat(screen.locator("[data-title]")).not().hasText(title);
    }

    /** The page's content security policy lets nothing be evaluated within it, but from outside. */
    private static void until(Page page, String condition) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(condition)));
    }
}
