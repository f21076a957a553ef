package org.niangjia.lecturer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;

/** 小宣 seen and heard: she speaks what she answers, and stops as soon as somebody wants her to. */
class SpeechInTheBrowserTest extends BrowserTest {

    private static final String ANSWERED = "没有劳动合同能不能入会";

    /** What the module of the stage lets one look at, as {@code stage}. */
    private static final String STAGE =
            "const stage = (await import(document.querySelector('script[src*=\"/stage\"]').src)).state();";

    /** What most phones do. A script of a test counts as a tap for Chromium, so that it would not. */
    private static final String TAP_FIRST = """
            let tapped = false;
            addEventListener('click', () => (tapped = true), true);
            const play = HTMLMediaElement.prototype.play;
            HTMLMediaElement.prototype.play = function () {
                return tapped
                    ? play.call(this)
                    : Promise.reject(new DOMException('tap first', 'NotAllowedError'));
            };
            """;

    @Test
    void sheSpeaksTheAnswerWithMouthMarkAndCaptionAndCanBeInterrupted() {
        Page page = speaking(1440);
        ask(page, ANSWERED);
        assertThat(page.locator(".is-said")).hasCount(1);
        String marked = page.locator(".is-said").textContent();
        assertThat(page.locator("[data-words]")).hasText(marked);
        double time = number(page, "stage.voice.currentTime");
        page.waitForTimeout(500);
        assertThat(number(page, "stage.voice.currentTime + stage.starts.length - 1"))
                .isGreaterThan(time);
        assertMouthFollows(page);

        page.locator("[data-stop]").click();
        assertSilent(page);
        assertThat(page.locator("[data-send]")).isVisible();
        double stopped = number(page, "stage.starts.length");
        page.waitForTimeout(600);
        assertThat(number(page, "stage.starts.length")).isEqualTo(stopped);
    }

    @Test
    void escapeEndsTheFetchesForSoundAndForText() {
        Page page = speaking(360);
        List<String> ended = new CopyOnWriteArrayList<>();
        page.onRequestFailed(request -> ended.add(request.url().replaceFirst(".*/xiaoxuan/", "")));
        page.route("**/xiaoxuan/speech", route -> {});
        ask(page, ANSWERED);
        page.keyboard().press("Escape");
        page.waitForCondition(() -> ended.contains("speech"));
        page.route("**/xiaoxuan/questions", route -> {});
        page.fill("#question", "被拖欠工资可以找谁");
        page.keyboard().press("Enter");
        page.waitForSelector(".nj-answer[aria-busy]");
        page.keyboard().press("Escape");
        page.waitForCondition(() -> ended.contains("questions"));
        assertThat(page.locator("#question")).hasValue("被拖欠工资可以找谁");
        assertThat(page.locator(".nj-answer")).hasCount(1);
    }

    @Test
    void aSecondQuestionEndsTheFirstAnswersSound() {
        Page page = speaking(360);
        ask(page, ANSWERED);
        assertThat(page.locator(".is-said")).hasCount(1);
        ask(page, "你好");
        assertThat(page.locator(".nj-answer").last().locator(".is-said")).hasCount(1);
        assertThat(page.locator(".is-said")).hasCount(1);
    }

    @Test
    void mutedSheMovesHerLipsAndWithoutCaptionsTheWordsGo() {
        Page page = speaking(360);
        page.locator("[data-sound]").click();
        page.locator("[data-captions]").click();
        ask(page, ANSWERED);
        assertThat(page.locator(".is-said")).hasCount(1);
        assertThat(page.locator("[data-words]")).isHidden();
        assertThat(page.locator("[data-sound]")).hasAttribute("aria-pressed", "false");
        assertThat(bool(page, "stage.voice.muted && !stage.voice.paused")).isTrue();
        assertMouthFollows(page);
        page.locator("[data-captions]").click();
        assertThat(page.locator("[data-words]")).isVisible();
        page.reload();
        page.waitForSelector(".avatar");
        assertThat(bool(page, "stage.wish.muted")).as("remembered").isTrue();
    }

    @Test
    void whereTheBrowserWantsATapFirstAButtonSaysSo() {
        Page page = window(360, false);
        page.addInitScript("localStorage.setItem('niangjia-stage', '{\"speaking\":true}');" + TAP_FIRST);
        page.navigate("/xiaoxuan?q=你好");
        page.waitForSelector(".avatar");
        page.evaluate("document.querySelector('form[data-ask]').requestSubmit()");
        Locator button = page.locator("[data-listen]");
        assertThat(button).hasText("点这里，开始说");
        assertThat(page.locator(".is-said")).hasCount(0);
        button.click();
        assertThat(page.locator(".is-said")).hasCount(1);
        assertThat(button).isHidden();
    }

    @Test
    void withoutAVoiceTheTextIsThereAndANoticeSaysSo() {
        Page page = speaking(360);
        page.route("**/xiaoxuan/speech", route -> route.abort());
        ask(page, ANSWERED);
        assertThat(page.locator("[data-notice]")).hasText("现在没有声音，文字照常。");
        assertThat(page.locator(".nj-answer .nj-sources")).isVisible();
        assertThat(page.locator("[data-send]")).isVisible();
        assertGood(page, "stage-voiceless-360");
    }

    @Test
    void inAHiddenTabTheSoundGoesOnAndSheRests() {
        Page page = speaking(1440);
        ask(page, ANSWERED);
        assertThat(page.locator(".is-said")).hasCount(1);
        page.evaluate("Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
                + " document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForTimeout(200);
        double frames = number(page, "stage.avatar.frames");
        double time = number(page, "stage.voice.currentTime + 100 * stage.starts.length");
        page.waitForTimeout(400);
        assertThat(number(page, "stage.avatar.frames")).isEqualTo(frames);
        assertThat(number(page, "stage.voice.currentTime + 100 * stage.starts.length"))
                .isGreaterThan(time);
        page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForTimeout(400);
        assertThat(number(page, "stage.avatar.frames")).isGreaterThan(frames);
        assertMouthFollows(page);
    }

    @Test
    void anAnswerIsHeardAgainAtAnotherPaceThoughSheIsTurnedOff() {
        Page page = window(360, false);
        page.navigate("/xiaoxuan");
        page.waitForSelector(".avatar");
        ask(page, "你好");
        assertThat(page.locator(".is-said")).hasCount(0);
        page.locator("[data-more]").click();
        page.locator("#stage-settings [name=speed][value='1.5']").check();
        page.locator("[data-close]").click();
        page.locator("[data-replay]").click();
        assertThat(page.locator(".is-said")).hasCount(1);
        assertThat(number(page, "stage.voice.playbackRate")).isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void theStageIsGoodInEachState(int width) {
        Page page = window(width, false);
        page.navigate("/xiaoxuan");
        page.waitForSelector(".avatar");
        assertGood(page, "stage-first-" + width);
        page.locator("[data-listen]").click();
        ask(page, "老板拖欠工资，我不想活了");
        assertThat(page.locator(".is-said")).hasCount(1);
        page.waitForFunction("async () => {" + STAGE + "return stage.avatar.current.expression.to === 'CONCERNED'}");
        assertGood(page, "stage-care-" + width);
        page.locator("[data-more]").click();
        assertGood(page, "stage-settings-" + width);
        page.keyboard().press("Escape");
        page.locator("[data-fold]").click();
        assertThat(page.locator(".avatar")).hasCount(0);
        assertGood(page, "stage-folded-" + width);
    }

    @Test
    void inLargeTypeTheStageFits() {
        Page page = window(360, true);
        page.navigate("/xiaoxuan");
        page.waitForSelector(".avatar");
        assertGood(page, "stage-large-360");
    }

    /** A page whose person wants to hear. */
    private Page speaking(int width) {
        Page page = window(width, false);
        page.navigate("/xiaoxuan");
        page.waitForSelector(".avatar");
        page.locator("[data-listen]").click();
        return page;
    }

    private static void ask(Page page, String question) {
        int before = page.locator(".nj-answer").count();
        page.fill("#question", question);
        page.keyboard().press("Enter");
        assertThat(page.locator(".nj-answer")).hasCount(before + 1);
        assertThat(page.locator(".nj-answer[aria-busy]")).hasCount(0);
    }

    /**
     * For a second, what the mouth shows in each picture is what the timeline says for the time of the sound, give or take
     * a picture; and it moves.
     */
    private static void assertMouthFollows(Page page) {
        Object wrong = page.evaluate("async () => {" + STAGE + """
                const module = await import(document.querySelector('script[src*="/stage"]').src);
                const seen = new Set();
                const wrong = [];
                let compared = 0;
                const until = performance.now() + 1000;
                while (performance.now() < until) {
                    await new Promise(requestAnimationFrame);
                    const {avatar, voice, timeline} = module.state();
                    const time = voice.currentTime * 1000 + avatar.motion.mouth.leadMillis;
                    const {from, to, mix} = avatar.current.mouth;
                    const shape = mix < 0.5 ? from : to;
                    if (timeline === null || voice.ended || time < 200 || time > timeline.durationMillis - 300) {
                        continue;
                    }
                    const near = timeline.visemes.filter((one) => one.startMillis < time + 60 && one.endMillis > time - 60);
                    compared++;
                    seen.add(shape);
                    if (!near.some((one) => one.viseme === shape)) {
                        wrong.push(`${Math.round(time)}: ${shape} for ${near.map((one) => one.viseme)}`);
                    }
                }
                return compared < 5 || seen.size < 3 ? [`compared ${compared}, shapes ${[...seen]}`] : wrong;
                }""");
        assertThat((List<?>) wrong).isEmpty();
    }

    private static void assertSilent(Page page) {
        assertThat(bool(page, "stage.voice.paused && stage.waiting === 0")).isTrue();
        assertThat(page.locator(".is-said")).hasCount(0);
        page.waitForTimeout(500);
        assertThat(page.evaluate("async () => {" + STAGE + "return stage.avatar.current.mouth.to}"))
                .isEqualTo("REST");
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("async () => {" + STAGE + "return " + expression + "}")).doubleValue();
    }

    private static boolean bool(Page page, String expression) {
        return (boolean) page.evaluate("async () => {" + STAGE + "return " + expression + "}");
    }
}
