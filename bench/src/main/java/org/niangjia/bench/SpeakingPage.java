package org.niangjia.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lecturer's page in headless Chromium, on a phone's screen, with the voice on. */
final class SpeakingPage implements AutoCloseable {

    private static final int SETTLED_MILLIS = 2_000;
    private static final int ANSWER_MILLIS_MAX = 10_000;
    private static final int FRAMES_MILLIS = 2_000;

    /** What the module of the stage lets one look at, as {@code stage}. */
    private static final String STAGE =
            "const stage = (await import(document.querySelector('script[src*=\"/stage\"]').src)).state();";

    private final Playwright driver;
    private final Browser browser;
    private final Page page;

    SpeakingPage(String url, Path chromium) {
        driver = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = driver.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required")));
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(360, 740));
        page.addInitScript("localStorage.setItem('niangjia-stage', '{\"speaking\":true}')");
        page.navigate(url + "/xiaoxuan");
        page.waitForSelector(".avatar");
        page.waitForTimeout(SETTLED_MILLIS);
    }

    /** For each question, from the answer's first sentence on the page to its sound, in milliseconds. */
    List<Long> millisToSound(List<String> questions) {
        List<Long> all = new ArrayList<>();
        for (String question : questions) {
            double before = number("stage.starts.length");
            ask(question);
            page.waitForTimeout(500);
            all.add(Math.round(
                    number("stage.starts[" + (int) before + "].sounds - stage.starts[" + (int) before + "].there")));
        }
        return all;
    }

    /** How many pictures a second are drawn while she speaks, for each question. */
    List<Long> framesPerSecond(List<String> questions) {
        List<Long> all = new ArrayList<>();
        for (String question : questions) {
            ask(question);
            double before = number("stage.avatar.frames");
            double began = number("performance.now()");
            page.waitForTimeout(FRAMES_MILLIS);
            all.add((long) ((number("stage.avatar.frames") - before) * 1000 / (number("performance.now()") - began)));
        }
        return all;
    }

    /** What the stage, its drawing and its rig add to the page, compressed, in bytes. */
    long bytesAdded() {
        return Math.round(number("performance.getEntriesByType('resource')"
                + ".filter(({name}) => /\\/js\\/(stage|speech|avatar\\/)/.test(name))"
                + ".reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0)"));
    }

    /** Asks, and waits until the first sentence sounds. */
    private void ask(String question) {
        double before = number("stage.starts.length");
        page.fill("#question", question);
        page.keyboard().press("Enter");
        page.evaluate("async () => {" + STAGE + "const end = performance.now() + " + ANSWER_MILLIS_MAX
                + "; while (stage.starts.length === " + (int) before + " && performance.now() < end)"
                + " await new Promise((goOn) => setTimeout(goOn, 20)); }");
        if (number("stage.starts.length") == before) {
            throw new IllegalStateException("no sound within " + ANSWER_MILLIS_MAX + " ms: " + question);
        }
    }

    private double number(String expression) {
        Object value = page.evaluate("async () => {" + STAGE + "return (" + expression + "); }");
        return ((Number) value).doubleValue();
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
