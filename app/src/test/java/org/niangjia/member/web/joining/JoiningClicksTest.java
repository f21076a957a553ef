package org.niangjia.member.web.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.BrowserTest;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.consent.ConsentPurpose;

/** A worker joins and a cadre decides, by clicking, on a phone and on a desk. */
class JoiningClicksTest extends BrowserTest {

    private static final String NEXT = "main form[method=post] .btn-primary";

    private String look = "";

    private void look(Page page, String name) {
        assertGood(page, name + "-" + look);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1440, false"})
    void aCourierJoinsByPlaceAndACadreApproves(int width, boolean largeType) {
        look = width + (largeType ? "-large" : "");
        Page worker = window(width, largeType);
        String phone = signInAsWorker(worker);
        look(worker, "home-invitation");
        fillInPerson(worker);
        chooseWork(worker, Employment.NEW_FORM, Trade.COURIER);
        chooseByPlace(worker);
        agreeAndSubmit(worker);
        look(worker, "joining-waiting");
        worker.navigate("/");
        look(worker, "home-waiting");

        Page cadre = window(width, largeType);
        openAtTheDesk(cadre, phone);
        look(cadre, "desk-joining");
        revealTheNumber(cadre);
        cadre.click("form[action$='/approval'] button");
        PlaywrightAssertions.assertThat(cadre.locator(".alert-success")).isVisible();
        look(cadre, "desk-joining-approved");

        worker.navigate("/joining");
        PlaywrightAssertions.assertThat(worker.locator(".nj-member-name")).hasText("艾力·买买提");
        look(worker, "card");
        worker.navigate("/me");
        look(worker, "me-member");
        worker.navigate("/me/consents");
        look(worker, "my-consents");
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1440, false"})
    void whoKnowsNoUnionIsPlacedFromThePoolAndAReturnedOneIsCorrected(int width, boolean largeType) {
        look = width + (largeType ? "-large" : "");
        Page worker = window(width, largeType);
        String phone = signInAsWorker(worker);
        fillInPerson(worker);
        chooseWork(worker, Employment.CONTRACT, Trade.OTHER);
        findAnEmployer(worker);
        worker.check("#way-UNKNOWN");
        worker.locator("#county").selectOption(new SelectOption().setLabel("望澜区"));
        look(worker, "joining-union-unknown");
        worker.click(NEXT);
        agreeAndSubmit(worker);
        look(worker, "joining-waiting-pool");

        Page cadre = window(width, largeType);
        openAtTheDesk(cadre, phone);
        look(cadre, "desk-joining-pool");
        cadre.fill("#place", "快递员联合工会");
        PlaywrightAssertions.assertThat(cadre.locator("#places .nj-check")).hasCount(1);
        cadre.check("#places input");
        cadre.click("form[action$='/placement'] .btn:not([form])");
        cadre.click("details:has(#reason) summary");
        cadre.fill("#reason", "请改选您公司的工会。");
        cadre.click("form[action$='/return'] button");
        PlaywrightAssertions.assertThat(cadre.locator(".alert-warning")).isVisible();

        worker.navigate("/joining");
        assertThat(worker.textContent(".alert-warning")).contains("请改选您公司的工会。");
        look(worker, "joining-returned");
        worker.click(".nj-actions .btn-primary");
        worker.waitForURL("**/joining/person");
    }

    @ParameterizedTest
    @CsvSource({"360", "1440"})
    void theDesksListIsGoodFullAndEmpty(int width) {
        look = Integer.toString(width);
        Page cadre = window(width, false);
        signInAsStaff(cadre, "cadre");
        look(cadre, "desk-figures");
        cadre.navigate("/desk/joinings");
        look(cadre, "desk-joinings");
        cadre.fill("#q", "没有这个人");
        cadre.click(".nj-filters button");
        PlaywrightAssertions.assertThat(cadre.locator(".nj-empty")).isVisible();
        look(cadre, "desk-joinings-empty");
    }

    private void fillInPerson(Page worker) {
        worker.navigate("/joining");
        look(worker, "joining-person");
        worker.fill("#citizen-id", "990101199204130470");
        worker.press("#citizen-id", "Tab");
        PlaywrightAssertions.assertThat(worker.locator("#citizen-id-error")).isVisible();
        worker.click(NEXT);
        look(worker, "joining-person-wrong");
        worker.fill("#name", "艾力•买买提");
        worker.click(".nj-demo .btn");
        PlaywrightAssertions.assertThat(worker.locator("#citizen-id-error")).isHidden();
        worker.click(NEXT);
        worker.waitForURL("**/joining/work");
    }

    private void chooseWork(Page worker, Employment employment, Trade trade) {
        look(worker, "joining-work");
        worker.check("input[value=" + employment + "]");
        worker.check("input[value=" + trade + "]");
        worker.click(NEXT);
        worker.waitForURL("**/joining/union");
    }

    private void chooseByPlace(Page worker) {
        look(worker, "joining-union");
        worker.locator("#county").selectOption(new SelectOption().setLabel("望澜区"));
        worker.waitForSelector("#union-choice:not(.htmx-added):not(.htmx-settling) #town");
        worker.locator("#town").selectOption(new SelectOption().setIndex(1));
        PlaywrightAssertions.assertThat(worker.locator(".nj-check", new Page.LocatorOptions().setHasText("望江路街道"))
                        .first())
                .isVisible();
        worker.locator(".nj-check", new Page.LocatorOptions().setHasText("快递员")).click();
        look(worker, "joining-union-place");
        worker.click(NEXT);
        worker.waitForURL("**/joining/consents");
    }

    private void findAnEmployer(Page worker) {
        worker.locator("#employer").pressSequentially("云");
        PlaywrightAssertions.assertThat(worker.locator("#unions .nj-check")).hasCount(0);
        worker.locator("#employer").pressSequentially("江");
        PlaywrightAssertions.assertThat(worker.locator("#unions .nj-check").first())
                .isVisible();
        look(worker, "joining-union-employer");
    }

    private void agreeAndSubmit(Page worker) {
        worker.waitForURL("**/joining/consents");
        look(worker, "joining-consents");
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose.isRequired()) {
                worker.check("#" + purpose);
            }
        }
        worker.click(NEXT);
        worker.waitForURL("**/joining");
    }

    private void openAtTheDesk(Page cadre, String phone) {
        signInAsStaff(cadre, "cadre");
        cadre.navigate("/desk/joinings?q=" + phone.substring(7));
        cadre.click(".nj-row-link");
    }

    private static void revealTheNumber(Page cadre) {
        cadre.click("#reveal summary");
        cadre.selectOption("#purpose", "CONTACT");
        cadre.fill("#why", "与本人电话核对");
        cadre.click("#reveal form button");
        PlaywrightAssertions.assertThat(cadre.locator("#whole-numbers")).containsText("990101");
    }
}
