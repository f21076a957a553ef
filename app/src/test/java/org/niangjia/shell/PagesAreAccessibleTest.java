package org.niangjia.shell;

import com.microsoft.playwright.Page;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.BrowserTest;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.TestWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Every page of shell and messages, on a phone and on a desk, in normal and in large type. */
class PagesAreAccessibleTest extends BrowserTest {

    private final Inbox inbox;
    private final Accounts accounts;

    @Autowired
    PagesAreAccessibleTest(Inbox inbox, Accounts accounts, MessageSource words) {
        this.inbox = inbox;
        this.accounts = accounts;
        TestWords.addTo(words);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1440, false", "1440, true"})
    void visitorsPagesAreGood(int width, boolean largeType) {
        Page page = window(width, largeType);
        String look = width + (largeType ? "-large" : "");
        page.navigate("/");
        assertGood(page, "welcome-" + look);
        page.navigate("/services");
        assertGood(page, "services-" + look);
        page.navigate("/desk/sign-in");
        assertGood(page, "staff-sign-in-" + look);
        page.fill("#account", "nobody-" + UUID.randomUUID());
        page.click("main form button");
        assertGood(page, "staff-sign-in-refused-" + look);
        page.navigate("/sign-in");
        assertGood(page, "sign-in-" + look);
        page.fill("#phone", "123");
        page.click("main form[action='/sign-in/code'] button");
        assertGood(page, "sign-in-wrong-" + look);
        page.fill("#phone", anyPhone());
        page.click("main form[action='/sign-in/code'] button");
        assertGood(page, "sign-in-code-" + look);
        page.fill("#code", "1");
        page.click("main form[action='/sign-in'] button");
        assertGood(page, "sign-in-code-wrong-" + look);
        page.click("main form[action='/sign-in/code'] button");
        assertGood(page, "sign-in-ask-later-" + look);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1440, false", "1440, true"})
    void workersPagesAreGood(int width, boolean largeType) {
        Page page = window(width, largeType);
        String look = width + (largeType ? "-large" : "");
        String phone = signInAsWorker(page);
        assertGood(page, "home-new-" + look);
        page.navigate("/messages");
        assertGood(page, "messages-none-" + look);
        page.navigate("/me");
        assertGood(page, "me-" + look);
        page.navigate("/services/nothing-here");
        assertGood(page, "not-found-" + look);
        page.navigate("/desk");
        assertGood(page, "forbidden-" + look);
        tellTwice(phone);
        page.navigate("/");
        assertGood(page, "home-" + look);
        page.navigate("/messages");
        assertGood(page, "messages-" + look);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1440, false", "1440, true"})
    void theDeskIsGood(int width, boolean largeType) {
        Page page = window(width, largeType);
        String look = width + (largeType ? "-large" : "");
        signInAsStaff(page, "cadre");
        assertGood(page, "desk-" + look);
        page.navigate("/desk/nothing-here");
        assertGood(page, "desk-forbidden-" + look);
    }

    @Test
    void theLongerEnglishWordsFitToo() {
        Page page = window(360, true);
        page.navigate("/");
        page.click("main form[action='/settings/language'] button");
        assertGood(page, "english-welcome");
        page.navigate("/services");
        assertGood(page, "english-services");
        page.navigate("/desk/sign-in");
        assertGood(page, "english-staff-sign-in");
        page.navigate("/sign-in");
        assertGood(page, "english-sign-in");
        tellTwice(signInAsWorker(page));
        page.navigate("/");
        assertGood(page, "english-home");
        page.navigate("/messages");
        assertGood(page, "english-messages");
        page.navigate("/me");
        assertGood(page, "english-me");
        page.navigate("/nothing-here");
        assertGood(page, "english-not-found");
    }

    private void tellTwice(String phone) {
        var account = accounts.ofPhone(new PhoneNumber(phone));
        var facts = new TreeMap<String, String>();
        facts.put("reason", "请改选青桥区快递行业工会联合会，或者选“不知道”。");
        inbox.deliver(account, UUID.randomUUID().toString(), TestWords.KIND, facts, "/services");
        inbox.deliver(account, UUID.randomUUID().toString(), TestWords.KIND, facts, null);
    }
}
