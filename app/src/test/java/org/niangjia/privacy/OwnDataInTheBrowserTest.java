package org.niangjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.BrowserTest;

/** The pages on one's own data, clicked and looked at on a phone, in large type, and at the desk. */
class OwnDataInTheBrowserTest extends BrowserTest {

    @Test
    void aWorkerFindsEverythingOfHisAndTakesItAlong() {
        Page phone = window(360, false);
        signInAsWorker(phone);
        phone.navigate("/me");
        assertGood(phone, "me");
        phone.click("a[href='/me/looked']");
        assertGood(phone, "looked");
        phone.navigate("/me/profile");
        assertGood(phone, "profile");
        phone.navigate("/me/consents");
        assertGood(phone, "consents");
        phone.navigate("/me/export");
        assertGood(phone, "export");
        Download file = phone.waitForDownload(() -> phone.click("form[action='/me/export/pdf'] button"));
        assertThat(file.suggestedFilename()).endsWith(".pdf");
    }

    @Test
    void everythingOfMineIsAtMostTwoTapsAway() {
        Page phone = window(360, false);
        signInAsWorker(phone);
        for (String path : List.of(
                "/me/profile",
                "/me/consents",
                "/me/looked",
                "/me/export",
                "/me/removal",
                "/me/children",
                "/me/sessions")) {
            phone.navigate("/");
            phone.click("nav a[href='/me']");
            phone.click("main a[href='" + path + "']");
            phone.waitForURL("**" + path);
            PlaywrightAssertions.assertThat(phone.locator("h1")).isVisible();
        }
        phone.navigate("/me/profile");
        PlaywrightAssertions.assertThat(phone.locator("main a[href='/me/phone']"))
                .isVisible();
        phone.navigate("/me/export");
        PlaywrightAssertions.assertThat(phone.locator("form[action='/me/export/json'] button"))
                .isVisible();
        phone.navigate("/me");
        phone.click("main form[action='/settings/language'] button");
        PlaywrightAssertions.assertThat(phone.locator("html")).hasAttribute("lang", "en");
        phone.navigate("/me");
        phone.click("main form[action='/settings/type-size'] button");
        PlaywrightAssertions.assertThat(phone.locator("main form[action='/settings/type-size'] button"))
                .hasAttribute("aria-pressed", "true");
        assertGood(phone, "me-large-english-360");
    }

    @Test
    void aGuardianEntersHisChildInLargeType() {
        Page phone = window(360, true);
        signInAsWorker(phone);
        phone.navigate("/me/children");
        phone.fill("#name", "周小宝");
        phone.fill("#born", "2019-06-01");
        phone.check("input[name=agreed]");
        phone.click("form[action='/me/children'] button");
        PlaywrightAssertions.assertThat(phone.locator("main")).containsText("周小宝");
        assertGood(phone, "children");
    }

    @Test
    void aRemovalIsAskedForAndTakenBack() {
        Page phone = window(360, false);
        signInAsWorker(phone);
        phone.navigate("/me/removal");
        assertGood(phone, "removal");
        phone.check("#understood");
        phone.click("form[action='/me/removal'] button");
        PlaywrightAssertions.assertThat(phone.locator("form[action='/me/removal/return'] button"))
                .isVisible();
        assertGood(phone, "removal-under-way");
        phone.click("form[action='/me/removal/return'] button");
        PlaywrightAssertions.assertThat(phone.locator("#understood")).isVisible();
    }

    @Test
    void theDeskCarriesItsWatermarkOnScreenAndOnPaper() {
        Page desk = window(1440, false);
        signInAsStaff(desk, "security");
        desk.navigate("/desk/retention");
        assertThat(desk.textContent(".nj-watermark text")).contains("security");
        assertGood(desk, "desk-retention");
        desk.navigate("/desk/retention/messages.message");
        assertGood(desk, "desk-retention-rule");
        Page cadre = window(1440, false);
        signInAsStaff(cadre, "cadre");
        cadre.navigate("/desk/reveals");
        assertGood(cadre, "desk-reveals");
        cadre.navigate("/desk/corrections");
        assertGood(cadre, "desk-corrections");
        cadre.navigate("/desk/joinings");
        assertGood(cadre, "desk-joinings-marked");
        Page small = window(360, false);
        signInAsStaff(small, "cadre");
        small.navigate("/desk/reveals");
        assertGood(small, "desk-reveals-360");
    }
}
