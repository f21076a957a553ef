package org.niangjia.member.web.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningDesk;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a membership, clicked by the union's people and by a member. */
class MembershipClicksTest extends BrowserTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Unions unions;

    @Autowired
    private JoiningForm form;

    @Autowired
    private JoiningDesk desk;

    @Autowired
    private StaffSignIn signIn;

    /** The first active member on the list. */
    private static void openFirstMember(Page desk) {
        desk.navigate("/desk/members?show=ACTIVE");
        desk.click("tbody tr:first-child .nj-row-link");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void theListAndARecordReadWellAtTheDesk(int width) {
        Page desk = window(width, false);
        signInAsStaff(desk, "cadre");

        desk.navigate("/desk/members");
        assertGood(desk, "members-" + width);
        desk.navigate("/desk/members?q=nobody");
        assertGood(desk, "members-none-" + width);
        openFirstMember(desk);
        assertGood(desk, "member-" + width);
        desk.navigate("/desk/transfers/new");
        assertGood(desk, "transfer-in-" + width);
    }

    @Test
    void allThatIsWrongAboutAMemberAskedForIsToldAtOnceAndTheChosenUnionStays() {
        Page desk = window(1440, false);
        signInAsStaff(desk, "cadre");
        desk.navigate("/desk/transfers/new");
        desk.click("main form[method=post] .btn-primary");
        PlaywrightAssertions.assertThat(desk.locator("#name-error")).isVisible();
        PlaywrightAssertions.assertThat(desk.locator("#number-error")).isVisible();
        PlaywrightAssertions.assertThat(desk.locator(".alert-danger")).containsText(words("desk.transfer-in.no-union"));

        desk.fill("#name", "江晓舟");
        desk.fill("#citizenId", "123");
        desk.fill("#place", "货车");
        PlaywrightAssertions.assertThat(desk.locator("#places .nj-check")).hasCount(1);
        desk.click("#places .nj-check");
        desk.click("main form[method=post] .btn-primary");
        PlaywrightAssertions.assertThat(desk.locator("#number-error")).isVisible();
        PlaywrightAssertions.assertThat(desk.locator("#places .nj-check:has(input:checked)"))
                .containsText("货车");
        assertGood(desk, "transfer-in-wrong");
    }

    @Test
    void aWholePoolIsChosenAtOnce() {
        Page desk = window(1440, false);
        signInAsStaff(desk, "cadre");
        desk.navigate("/desk/joinings/pool");
        desk.check("input[data-all]");
        assertThat(desk.locator("tbody input:checked").count())
                .isEqualTo(desk.locator("tbody input").count())
                .isPositive();
        assertGood(desk, "pool-chosen");
    }

    @Test
    void aMemberIsSentOnAtOneDeskAndTakenOverAtAnother() {
        Page cadre = window(1440, false);
        signInAsStaff(cadre, "cadre");
        openFirstMember(cadre);
        String name = cadre.textContent("h1");

        cadre.click("summary:has-text('" + words("desk.member.transfer") + "')");
        cadre.fill("#place", "云东区");
        cadre.click("#places .nj-check:has-text('云东区快递员')");
        cadre.click("button:has-text('" + words("desk.member.transfer.do") + "')");
        cadre.waitForURL("**/desk/transfers/*");
        assertGood(cadre, "transfer-waits");

        Page yundong = window(360, false);
        signInAsStaff(yundong, "cadre-yundong");
        yundong.navigate("/desk/transfers");
        assertGood(yundong, "transfers");
        yundong.click(".nj-row-link:has-text('" + name + "')");
        assertGood(yundong, "transfer-decide");
        yundong.click("button:has-text('" + words("desk.transfer.accept") + "')");
        yundong.waitForSelector(".alert-success");
        assertGood(yundong, "transfer-done");
    }

    @Test
    void aMemberSeesWhatLeavingStopsBeforeHeLeaves() {
        Page worker = window(360, false);
        String phone = signInAsWorker(worker);
        become(phone);

        worker.navigate("/membership");
        assertGood(worker, "membership");
        worker.click("a[href='/membership/transfer']");
        worker.fill("#place", "快递");
        worker.click("#places .nj-check:has-text('云东区快递员')");
        assertGood(worker, "membership-transfer");
        worker.click("button:has-text('" + words("membership.transfer.do") + "')");
        worker.waitForURL("**/membership");
        assertGood(worker, "membership-transferring");
        worker.click("button:has-text('" + words("membership.transfer.withdraw") + "')");
        worker.waitForURL("**/membership");

        worker.click("a[href='/membership/leaving']");
        assertGood(worker, "membership-leaving");
        worker.click("button:has-text('" + words("membership.leaving.do") + "')");
        worker.waitForURL("**/membership");
        assertThat(worker.textContent("main")).contains(words("membership.mine.LEFT"));
        assertGood(worker, "membership-left");
    }

    /** Joins with this phone, and is approved. */
    private void become(String phone) {
        Applicants applicants = new Applicants(accounts, unions, form, signIn);
        AccountId account = accounts.ofPhone(new PhoneNumber(phone));
        applicants.fillIn(account, Applicants.applicationFor(applicants.couriersOf(Applicants.WANGLAN)));
        Joining joining = applicants.submit(account);
        SignedIn cadre = applicants.staff("cadre");
        Scopes.call(cadre.scope(), () -> desk.approve(joining.id(), cadre));
    }
}
