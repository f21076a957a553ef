package org.niangjia.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.BrowserTest;
import org.niangjia.kernel.CreditCode;

/** An officer keeps the register by clicking: the tree, founding, a committee, a federation, moving, merging, closing. */
class UnionsInTheBrowserTest extends BrowserTest {

    private String look = "";

    private void look(Page page, String name) {
        assertGood(page, name + "-" + look);
    }

    @ParameterizedTest
    @CsvSource({"360, false", "1440, false", "360, true"})
    void aUnionIsFoundedElectedMovedAndClosed(int width, boolean largeType) {
        look = width + (largeType ? "-large" : "");
        Page officer = window(width, largeType);
        signInAsStaff(officer, "officer");
        look(officer, "unions-desk");
        walkTheTree(officer);
        String name = found(officer);
        elect(officer);
        joinAFederation(officer);
        move(officer);
        close(officer, name);
    }

    private void walkTheTree(Page officer) {
        officer.navigate("/desk/unions");
        Locator street = officer.locator(".nj-tree-line", new Page.LocatorOptions().setHasText("望江路街道总工会"));
        street.locator("a").focus();
        officer.keyboard().press("ArrowRight");
        Locator below = officer.locator(".nj-tree .nj-tree .nj-tree-link");
        assertThat(below.first()).isVisible();
        officer.keyboard().press("ArrowDown");
        assertThat(below.first()).isFocused();
        look(officer, "unions-tree");
        officer.keyboard().press("ArrowLeft");
        officer.keyboard().press("ArrowLeft");
        assertThat(below.first()).isHidden();
        officer.fill("#q", "餐饮");
        officer.click(".nj-filters button");
        look(officer, "unions-found");
        officer.locator(".nj-row", new Page.LocatorOptions().setHasText("望澜区餐饮行业工会联合会"))
                .click();
        assertThat(officer.locator("#members-title")).isVisible();
        look(officer, "unions-federation");
        officer.navigate("/desk/unions/terms");
        look(officer, "unions-terms");
    }

    private String found(Page officer) {
        officer.navigate("/desk/unions?q=望江路街道总工会");
        officer.locator("main .nj-row").first().click();
        look(officer, "unions-town");
        officer.click("a[href$='/founding']");
        String name = "望江路试办" + System.nanoTime() % 1_000_000 + "公司工会";
        officer.check("input[value=ENTERPRISE]");
        officer.fill("#name", name);
        officer.fill("#short-name", "试办公司工会");
        officer.fill("#credit-code", "81990101MC99999990");
        officer.click("main form .btn-primary");
        assertThat(officer.locator("#credit-code-error")).isVisible();
        look(officer, "unions-founding-wrong");
        String seventeen = "81990101%09d".formatted(System.nanoTime() % 1_000_000_000L);
        officer.fill("#credit-code", (seventeen + CreditCode.checkCharacter(seventeen)).toLowerCase(Locale.ROOT));
        officer.fill("#employer", "云江试办有限公司");
        officer.fill("#reason", "按望工发〔2026〕20号批复成立");
        officer.click("main form .btn-primary");
        assertThat(officer.locator("h1")).hasText(name);
        look(officer, "unions-founded");
        return name;
    }

    private void elect(Page officer) {
        officer.click("a[href$='/offices']");
        officer.fill("#begins", "2025-03-01");
        officer.selectOption("#years", "3");
        officer.fill("#CHAIR", "江晓舟");
        officer.fill("#COMMITTEE_MEMBER", "白露、田禾");
        officer.fill("#reason", "会员大会选举产生");
        look(officer, "unions-offices");
        officer.click("form[action$='/election'] button");
        assertThat(officer.locator("main")).containsText("江晓舟");
        assertThat(officer.locator("main")).containsText("2028-03-01");
    }

    private void joinAFederation(Page officer) {
        officer.click("a[href$='/federations']");
        officer.locator(".nj-check", new Page.LocatorOptions().setHasText("望澜区餐饮"))
                .click();
        officer.fill("#reason", "申请加入");
        look(officer, "unions-federations");
        officer.click("form[action$='/federations'] .btn-primary");
        assertThat(officer.locator("#facts-title + dl")).containsText("望澜区餐饮行业工会联合会");
    }

    private void move(Page officer) {
        officer.click("a[href$='/structure/MOVE']");
        officer.fill("#find", "柳浦街道");
        Locator found = officer.locator("#others .nj-check");
        assertThat(found).hasCount(1);
        found.click();
        officer.click("main form[method=get] button");
        assertThat(officer.locator("#forecast-title")).isVisible();
        officer.fill("#reason", "公司迁址");
        look(officer, "unions-move");
        officer.click("form[method=post] .btn-primary");
        assertThat(officer.locator(".nj-crumbs")).containsText("柳浦街道");
        look(officer, "unions-moved");
        assertThat(officer.locator(".nj-timeline a")).isVisible();
    }

    private void close(Page officer, String name) {
        officer.click("a[href$='/structure/CLOSE']");
        look(officer, "unions-closing");
        officer.fill("#reason", "公司注销");
        officer.click("form[method=post] .nj-btn-bad");
        assertThat(officer.locator("h1")).hasText(name);
        assertThat(officer.locator(".alert-warning")).containsText("柳浦街道总工会");
        look(officer, "unions-closed");
    }
}
