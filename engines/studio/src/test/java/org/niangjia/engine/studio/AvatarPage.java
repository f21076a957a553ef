package org.niangjia.engine.studio;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/** A window of Chromium with the avatar in it, drawn by avatar.js. */
final class AvatarPage implements AutoCloseable {

    private static final String ORIGIN = "http://avatar.test/";
    private static final String HTML = "<!doctype html><meta charset='utf-8'>"
            + "<style>body{margin:0;background:#fff}svg{display:block;width:100vw;height:100vh}</style>"
            + "<div id='stage'></div><script type='module'>import { createAvatar } from './avatar.js';"
            + "window.createAvatar = createAvatar; window.ready = true;</script>";

    private final Playwright driver;
    private final Browser browser;
    private final Page page;

    AvatarPage(int width, int height) {
        driver = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = driver.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
        page.route("**/*", AvatarPage::serve);
        page.navigate(ORIGIN);
        page.waitForFunction("window.ready === true");
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(ORIGIN.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        switch (path) {
            case "" -> answer.setContentType("text/html").setBody(HTML);
            case "avatar.js" -> answer.setContentType("text/javascript").setBody(GivenRig.resource(Rig.BROWSER_MODULE));
            case "xiaoxuan.json" -> answer.setContentType("application/json").setBody(GivenRig.json());
            default -> answer.setStatus(404);
        }
        route.fulfill(answer);
    }

    /** Draws the avatar into the window. */
    void create(String options) {
        page.evaluate("async () => { window.avatar = await createAvatar(document.getElementById('stage'),"
                + " 'xiaoxuan.json', " + options + "); }");
    }

    Object evaluate(String script) {
        return page.evaluate(script);
    }

    /** Waits until a condition holds, at most ten seconds. */
    void waitFor(String condition) {
        page.waitForFunction(condition, null, new Page.WaitForFunctionOptions().setTimeout(10_000));
    }

    BufferedImage drawn(Pose pose) {
        page.evaluate(
                "pose => avatar.pose(JSON.parse(pose))", JsonMapper.shared().writeValueAsString(pose));
        return picture();
    }

    BufferedImage picture() {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(page.screenshot())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
