package org.niangjia.member.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.kernel.OrgPath;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of members leaves with a purpose, masked; long ones and those in clear wait for a second person. */
class ExportPagesTest extends WebTest {

    private static final String EXPORT = "/desk/roster/export";
    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");
    private static final Pattern UNION = Pattern.compile("name=\"union\" value=\"([^\"]+)\"");

    @Autowired
    private Federation federation;

    /** A member who keeps his membership for good: no test moves those. */
    private SyntheticMember kept() {
        return federation
                .members()
                .filter(member -> member.state() == SyntheticMember.State.KEPT && WANGLAN.covers(member.unionPath()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> form(Answer page, Map<String, String> more) {
        Matcher union = UNION.matcher(page.body());
        assertThat(union.find()).isTrue();
        Map<String, String> form = new HashMap<>(Map.of("union", union.group(1), "form", "CSV", "state", "KEPT"));
        form.putAll(more);
        return form;
    }

    @Test
    void aShortListGoesOutMaskedWithItsWatermark() {
        Visitor cadre = staff("cadre");
        Answer page = cadre.open(EXPORT);

        Answer sheet = cadre.submit(page, EXPORT, form(page, Map.of("purpose", "核对退休会员")));

        assertThat(sheet.header("content-disposition").orElseThrow()).contains("attachment");
        List<String> lines = sheet.body().lines().toList();
        assertThat(lines.getFirst()).contains(words("export.column.name"), words("export.column.number"));
        assertThat(sheet.body())
                .contains(kept().person().citizenId().masked())
                .doesNotContain(kept().person().citizenId().value())
                .doesNotContain(kept().person().phone().value());
        assertThat(lines.getLast()).contains("林静怡");
    }

    @Test
    void withoutAPurposeNothingLeaves() {
        Visitor cadre = staff("cadre");
        Answer page = cadre.open(EXPORT);

        Answer answer = cadre.submit(page, EXPORT, form(page, Map.of("purpose", " ")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(words("export.purpose.needed"));
    }

    @Test
    void numbersInClearLeaveOnlyWhenASecondPersonAgreed() {
        Visitor cadre = staff("cadre");
        Answer page = cadre.open(EXPORT);
        String purpose = "寄送退休慰问 " + System.nanoTime();
        Answer change = cadre.submit(page, EXPORT, form(page, Map.of("purpose", purpose, "clear", "true")));

        assertThat(change.path()).startsWith("/desk/approvals/");
        String id = change.path().substring("/desk/approvals/".length());
        assertThat(cadre.submit(page, EXPORT + "/" + id, Map.of("form", "CSV")).status())
                .isEqualTo(404);
        cadre.submit(change, change.path() + "/approval", Map.of());
        assertThat(cadre.submit(page, EXPORT + "/" + id, Map.of("form", "CSV")).status())
                .isEqualTo(404);

        Visitor officer = staff("officer");
        Answer seen = officer.open(change.path());
        assertThat(seen.body()).contains(purpose, words("export.numbers.clear"));
        officer.submit(seen, change.path() + "/approval", Map.of());

        Answer agreed = cadre.open(EXPORT);
        assertThat(agreed.body()).contains(purpose);
        assertThat(cadre.submit(agreed, EXPORT + "/" + id, Map.of("form", "CSV"))
                        .body())
                .contains(
                        kept().person().citizenId().value(),
                        kept().person().phone().value());
        assertThat(officer.submit(seen, EXPORT + "/" + id, Map.of("form", "CSV"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aUnionOutsideOfTheScopeIsNotFound() {
        Visitor there = staff("cadre-yundong");
        Answer page = there.open(EXPORT);
        Matcher union = UNION.matcher(page.body());
        assertThat(union.find()).isTrue();

        assertThat(staff("cadre").open(EXPORT + "?union=" + union.group(1)).status())
                .isEqualTo(404);
    }
}
