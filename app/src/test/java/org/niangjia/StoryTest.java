package org.niangjia;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.CitizenId;

/** The whole story of the skeleton, clicked as people click it: a courier on a phone, an editor and a cadre at desks. */
class StoryTest extends BrowserTest {

    private static final String NAME = "欧阳星野";

    @Test
    void aCourierAsksAndJoinsAndACadreApproves() throws URISyntaxException {
        anEditorUploadsTheRules();

        Page courier = window(360, false);
        signInAsWorker(courier);
        joinAsCourier(courier);
        askAboutSocialInsurance(courier);

        Page cadre = window(1440, false);
        signInAsStaff(cadre, "cadre");
        approve(cadre);

        courier.navigate("/messages");
        assertThat(courier.locator("main")).containsText("入会申请已通过");
        courier.navigate("/membership/card");
        assertThat(courier.locator(".nj-member-card")).containsText(NAME);
        assertGood(courier, "story-card-360");
    }

    private void anEditorUploadsTheRules() throws URISyntaxException {
        Page editor = window(1440, false);
        signInAsStaff(editor, "editor");
        editor.navigate("/desk/documents");
        Path rules = Path.of(Objects.requireNonNull(StoryTest.class.getResource("/story/labour-rules.md"))
                .toURI());
        editor.setInputFiles("#file", rules);
        editor.click(".nj-upload button");
        assertThat(editor.locator("#documents")).containsText("云江省劳动用工示范规定");
        assertGood(editor, "story-documents-1440");
    }

    private void joinAsCourier(Page courier) {
        courier.navigate("/joining");
        courier.fill("#name", NAME);
        courier.fill("#citizen-id", someNumber());
        assertGood(courier, "story-person-360");
        next(courier);
        courier.locator(".nj-tile:has(input[value='NEW_FORM'])").click();
        courier.locator(".nj-tile:has(input[value='COURIER'])").click();
        next(courier);
        courier.waitForURL("**/joining/union");
        courier.locator("label[for='way-EMPLOYER']").click();
        courier.waitForSelector("#union-choice:not(.htmx-added):not(.htmx-settling) #employer");
        courier.fill("#employer", "快送物流");
        courier.locator("#employer + button").click();
        courier.locator("#unions label").first().click();
        assertGood(courier, "story-union-360");
        next(courier);
        courier.waitForURL("**/joining/consents");
        for (Locator consent : courier.locator("input[name='consent']").all()) {
            consent.check();
        }
        next(courier);
        assertThat(courier.locator("h1")).containsText("申请已提交");
        assertGood(courier, "story-waiting-360");
    }

    private static void next(Page courier) {
        courier.locator("main form[method='post'] .nj-actions .btn-primary").click();
    }

    private static void askAboutSocialInsurance(Page courier) {
        courier.navigate("/xiaoxuan");
        courier.fill("#question", "公司不给我交社保怎么办");
        courier.locator("[data-send]").click();
        Locator cited = courier.locator(".nj-answer .nj-sources a", new Page.LocatorOptions().setHasText("第八条"));
        assertThat(cited.first()).isVisible();
        assertThat(courier.locator("#ai-label")).isVisible();
        cited.first().click();
        assertThat(courier.locator("#citation")).isVisible();
        assertThat(courier.locator("#citation mark").first()).containsText("劳动者可以解除劳动合同");
        assertGood(courier, "story-citation-360");
    }

    private static void approve(Page cadre) {
        cadre.navigate("/desk/joinings?q=" + NAME);
        cadre.locator(".nj-row-link", new Page.LocatorOptions().setHasText(NAME))
                .click();
        assertThat(cadre.locator("main")).containsText("990***********");
        assertGood(cadre, "story-desk-1440");
        cadre.locator("form[action$='/approval'] button").click();
        assertThat(cadre.locator("main")).containsText("已通过");
    }

    /** A made-up number of the division 990101 that no other test uses. */
    private static String someNumber() {
        int serial = (int) (System.nanoTime() % 1000);
        String seventeen = "990101" + "19950817" + "%03d".formatted(serial);
        return seventeen + CitizenId.checkCharacter(seventeen);
    }
}
