package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.kernel.OrgPath;
import org.springframework.beans.factory.annotation.Autowired;

/** A passkey on a virtual device of Chromium: added, used and removed by clicking. */
class PasskeyInTheBrowserTest extends BrowserTest {

    private static final String PASSWORD = "a password of the test";

    @Autowired
    private Accounts accounts;

    private Page signedIn(int width) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 18);
        accounts.addStaff(login, "测试", PASSWORD, new OrgPath("yj.01.0101."), Set.of(Role.MEMBERSHIP_CADRE));
        Page page = window(width, false);
        page.navigate("/desk/sign-in");
        page.fill("#account", login);
        page.fill("#password", PASSWORD);
        page.click("main form[action='/desk/sign-in'] button");
        page.waitForURL("**/desk");
        return page;
    }

    /** A device that recognises its holder at once. */
    private static CDPSession plugIn(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        devices.send("WebAuthn.addVirtualAuthenticator", options);
        return devices;
    }

    private static void addPasskey(Page page, String name) {
        page.navigate("/desk/account");
        page.click("main a[href='/desk/account/passkeys']");
        page.fill("#label", name);
        page.click("form[data-passkey='create'] button");
        page.waitForSelector("#mine");
    }

    private static void signOut(Page page) {
        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/");
        page.navigate("/desk/sign-in");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void aCadreAddsAPasskeySignsOutAndComesBackByIt(int width) {
        Page page = signedIn(width);
        plugIn(page);
        page.navigate("/desk/account/passkeys");
        assertGood(page, "my-passkeys-none-" + width);
        addPasskey(page, "办公室电脑");
        assertGood(page, "my-passkeys-" + width);
        page.navigate("/desk/account");
        assertGood(page, "my-account-passkey-" + width);
        signOut(page);
        assertGood(page, "sign-in-all-ways-" + width);

        page.click("form[data-passkey='get'] button");
        page.waitForURL("**/desk");

        page.navigate("/desk/account/passkeys");
        assertThat(page.textContent(".nj-list")).contains("办公室电脑").doesNotContain(words("passkey.never-used"));
        page.click("summary:has-text('" + words("passkey.remove") + "')");
        page.click("form[action$='/removal'] button");
        page.waitForURL("**/desk/account/passkeys");
        assertThat(page.querySelector("#mine")).isNull();
        signOut(page);
        page.click("form[data-passkey='get'] button");
        page.waitForSelector("#problem");
        assertThat(page.textContent("#problem")).contains(words("passkey.refused"));
        assertGood(page, "sign-in-passkey-refused-" + width);
    }

    @Test
    void theSameDeviceIsNotAddedTwice() {
        Page page = signedIn(1440);
        plugIn(page);
        addPasskey(page, "办公室电脑");
        page.fill("#label", "又一次");
        page.click("form[data-passkey='create'] button");
        page.waitForSelector("[data-passkey-problem='known']:visible");
        assertGood(page, "my-passkeys-known-1440");
    }

    @Test
    void whoHasNoPasskeyIsToldSoInWords() {
        Page page = window(360, false);
        plugIn(page);
        page.navigate("/desk/sign-in");
        page.click("form[data-passkey='get'] button");
        page.waitForSelector("[data-passkey-problem='stopped']:visible");
        assertGood(page, "sign-in-passkey-stopped-360");
    }
}
