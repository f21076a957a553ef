package org.niangjia.member.web.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.niangjia.BrowserTest;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worker changes his phone, clicked; and what his other device sees. */
class PhoneClicksTest extends BrowserTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Accounts accounts;

    @Test
    void aWorkerChangesHisPhoneInTwoTapsFromHisPageAndHisOtherDevicesAreSignedOut() {
        Page phone = window(360, false);
        String before = signInAsWorker(phone);
        Page other = window(1440, false);
        signInAgain(other, before);
        String next = anyPhone();
        phone.navigate("/me");
        phone.click("a[href='/me/profile']");
        phone.click("a[href='/me/phone']");
        assertGood(phone, "my-phone-new-360");

        phone.fill("#phone", "12");
        phone.click("form[action='/me/phone/code'] button");
        assertThat(phone.locator("#problem")).isVisible();
        phone.fill("#phone", next);
        phone.click("form[action='/me/phone/code'] button");
        String code = phone.textContent(".nj-demo .nj-number");
        assertGood(phone, "my-phone-code-360");
        phone.fill("#code", "000");
        phone.click("form[action='/me/phone'] button");
        assertThat(phone.locator("#problem")).isVisible();
        phone.fill("#code", code);
        phone.click("form[action='/me/phone'] button");
        assertThat(phone.locator("h1")).containsText("手机号已更换");
        assertThat(phone.locator("main")).containsText(new PhoneNumber(next).masked());
        assertGood(phone, "my-phone-done-360");

        other.navigate("/me");
        assertThat(other.locator("#phone")).isVisible();
        phone.navigate("/messages");
        assertThat(phone.locator("main")).containsText(next.substring(7));
    }

    private void signInAgain(Page page, String phone) {
        page.navigate("/sign-in");
        page.fill("#phone", phone);
        page.click("main form[action='/sign-in/code'] button");
        page.fill("#code", page.textContent(".nj-demo .nj-number"));
        page.click("main form[action='/sign-in'] button");
        page.waitForURL("**/");
    }

    @Test
    void whoseSignInIsOldShowsFirstWhoHeIs() {
        Page phone = window(360, true);
        String number = signInAsWorker(phone);
        sql.sql("""
                        delete from identity.spring_session_attributes
                        where attribute_name = 'identity.shown' and session_primary_id in (
                            select primary_id from identity.spring_session where principal_name = :account)
                        """)
                .param("account", accounts.ofPhone(new PhoneNumber(number)).toString())
                .update();

        phone.navigate("/me/phone");
        assertGood(phone, "my-phone-who-360");
        phone.click("a[href='/me/confirm?next=PHONE']");
        phone.click("form[action='/me/confirm/code'] button");
        phone.fill("#code", phone.textContent(".nj-demo .nj-number"));
        phone.click("form[action='/me/confirm'] button");

        assertThat(phone.locator("#phone")).isVisible();
        Page wide = window(1440, false);
        signInAsWorker(wide);
        wide.navigate("/me/phone");
        assertGood(wide, "my-phone-new-1440");
    }
}
