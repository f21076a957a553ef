package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;
import org.niangjia.OpenIdProviderOfTheTest.Behaviour;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SingleSignOnRefusal;
import org.niangjia.kernel.OrgPath;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff click their way through the organisation's sign-on and out again. */
class SingleSignOnInTheBrowserTest extends BrowserTest {

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void aCadreComesThroughTheProviderAndLeavesItToo(int width) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 18);
        accounts.addStaff(
                login, "测试", "a password of the test", new OrgPath("yj.01.0101."), Set.of(Role.MEMBERSHIP_CADRE));
        provider().behaves(Behaviour.of(UUID.randomUUID().toString(), login));
        Page page = window(width, false);
        page.navigate("/desk/joinings");
        assertGood(page, "sign-in-ways-" + width);
        page.click("a[href='/desk/sign-in/single-sign-on']");
        page.waitForURL("**/desk/joinings");

        page.click("form[action='/sign-out'] button");
        page.waitForURL("**/signed-out");
        assertGood(page, "single-sign-on-ended-" + width);
        page.click("main .btn-primary");
        page.waitForURL(provider().issuer() + "/end?**");
        assertThat(page.url()).doesNotContain("id_token_hint");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void whoIsRefusedReadsWhyAndWhatToDo(int width) {
        Page page = window(width, false);
        Behaviour nobody = Behaviour.of(UUID.randomUUID().toString(), "nobody");
        provider().behaves(nobody);
        page.navigate("/desk/sign-in/single-sign-on");
        assertGood(page, "single-sign-on-unknown-" + width);
        assertThat(page.querySelector("main .btn-primary")).isNull();
        provider().behaves(nobody.isAway());
        page.navigate("/desk/sign-in/single-sign-on");
        assertGood(page, "single-sign-on-away-" + width);
        provider().behaves(nobody.isForged());
        page.click("main .btn-primary");
        assertThat(page.textContent("h1")).isEqualTo(words(SingleSignOnRefusal.NOT_TRUSTED.words() + ".title"));
        assertGood(page, "single-sign-on-not-trusted-" + width);
    }
}
