package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/**
 * A test that clicks in Chromium. One browser serves the whole run; each person in a test has windows of his own.
 *
 * <p>With {@code -Dniangjia.pictures=DIR} each page that {@link #assertGood} sees is also kept there as a picture.
 */
public abstract class BrowserTest extends WebTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int HEIGHT = 900;

    private final List<BrowserContext> opened = new ArrayList<>();

    /** Starts the browser when the first test needs it; it ends with the run. */
    private static final class Chromium {

        private static final Playwright DRIVER =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final Browser BROWSER = DRIVER.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DRIVER::close));
        }
    }

    /** A new person's browser window. */
    protected Page window(int width, boolean largeType) {
        String origin = "http://localhost:" + port();
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale("zh-CN")
                .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(15_000);
        if (largeType) {
            context.addCookies(List.of(new Cookie("type-size", "large").setUrl(origin)));
        }
        opened.add(context);
        return context.newPage();
    }

    @AfterEach
    void closeWindows() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /** Signs a new worker in by clicking, and gives his phone. */
    protected String signInAsWorker(Page page) {
        String phone = anyPhone();
        page.navigate("/sign-in");
        page.fill("#phone", phone);
        page.click("main form[action='/sign-in/code'] button");
        page.fill("#code", page.textContent(".nj-demo .nj-number"));
        page.click("main form[action='/sign-in'] button");
        page.waitForURL("**/");
        return phone;
    }

    protected void signInAsStaff(Page page, String account) {
        page.navigate("/desk/sign-in");
        page.fill("#account", account);
        page.fill("#password", "niangjia-demo");
        page.click("main form button");
        page.waitForURL("**/desk");
    }

    /** The page has no grave finding of axe-core and fits the window. */
    protected static void assertGood(Page page, String name) {
        keepPicture(page, name);
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(BrowserTest::inWords)
                        .toList();
        assertThat(findings).as("findings of axe-core on " + name).isEmpty();
        assertThat(overflow(page)).as("pixels beyond the right edge on " + name).isZero();
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("niangjia.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
