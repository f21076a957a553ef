package org.niangjia.member.web.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.BrowserTest;
import org.niangjia.NewPeople;
import org.niangjia.engine.population.Federation;
import org.niangjia.kernel.OrgPath;
import org.springframework.beans.factory.annotation.Autowired;

/** A cadre clicks through the import of a roster, up to the outcome of every row. */
class RosterClicksTest extends BrowserTest {

    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");

    @Autowired
    private Federation federation;

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void aRosterIsHandedInLookedAtAndEntered(int width) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        NewPeople.roster(federation, WANGLAN, 100).writeCsv(content, StandardCharsets.UTF_8);
        Page page = window(width, false);
        signInAsStaff(page, "cadre");
        page.navigate("/desk/roster");
        assertGood(page, "desk-roster-" + width);
        page.locator("#file").setInputFiles(new FilePayload("roster.csv", "text/csv", content.toByteArray()));
        page.locator(".nj-upload button").click();
        page.waitForURL("**/desk/roster/*-*");
        assertGood(page, "desk-roster-columns-" + width);

        page.locator("main form .nj-btn-wide").click();
        page.waitForURL("**/desk/runs/*");
        page.locator("a[download]").first().waitFor();

        assertThat(page.content()).contains(words("Rejection.PHONE_FORM"));
        assertGood(page, "desk-roster-run-" + width);
        page.navigate("/desk/roster/export");
        assertGood(page, "desk-roster-export-" + width);
    }
}
