package org.niangjia.member.web.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.NewPeople;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.kernel.OrgPath;
import org.springframework.beans.factory.annotation.Autowired;

/** A cadre hands in a roster; whoever was entered says whether it is right. */
class RosterPagesTest extends WebTest {

    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");
    private static final Pattern CHOSEN =
            Pattern.compile("name=\"(column-\\d+)\".*?<option value=\"([A-Z_]+)\" selected", Pattern.DOTALL);

    @Autowired
    private Federation federation;

    private Roster roster(int rows) {
        return NewPeople.roster(federation, WANGLAN, rows);
    }

    private static byte[] csv(Roster roster) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        roster.writeCsv(out, StandardCharsets.UTF_8);
        return out.toByteArray();
    }

    /** Opens the page after the upload anew: unlike a browser, this client repeats the upload's header when redirected. */
    private static Answer handIn(Visitor desk, byte[] content) {
        Answer sent = desk.upload(
                desk.open("/desk/roster"), "/desk/roster", "roster.csv", BodyPublishers.ofByteArray(content));
        return sent.path().equals("/desk/roster") ? sent : desk.open(sent.path());
    }

    private static Map<String, String> asRecognised(Answer page) {
        Map<String, String> form = new HashMap<>(Map.of("firstRow", "2"));
        Matcher chosen = CHOSEN.matcher(page.body());
        while (chosen.find()) {
            form.put(chosen.group(1), chosen.group(2));
        }
        return form;
    }

    private Answer imported(Visitor desk, Roster roster) throws Exception {
        Answer columns = handIn(desk, csv(roster));
        Answer run = desk.submit(columns, columns.path() + "/start", asRecognised(columns));
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!run.body().contains(words("batch.download")) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            run = desk.open(run.path());
        }
        return run;
    }

    @Test
    void theColumnsAreShownBeforeAnythingIsEnteredAndThenEachRowHasItsOutcome() throws Exception {
        Visitor cadre = staff("cadre");
        Roster roster = roster(100);
        List<String> first = roster.rows().findFirst().orElseThrow().cells();

        Answer columns = handIn(cadre, csv(roster));

        assertThat(columns.status()).isEqualTo(200);
        assertThat(columns.body()).contains(first.getFirst()).doesNotContain(first.get(1), first.get(2));
        assertThat(asRecognised(columns).values()).contains("NAME", "NATIONAL_NUMBER", "PHONE", "UNION", "JOINED");
        assertThat(imported(cadre, roster(100)).body())
                .contains(words("member.roster.title"), words("Rejection.PHONE_FORM"), words("Rejection.TWICE", "63"));
    }

    @Test
    void withoutANeededColumnNothingStartsAndTheChoiceStays() throws Exception {
        Visitor cadre = staff("cadre");
        Answer columns = handIn(cadre, csv(roster(3)));
        Map<String, String> form = asRecognised(columns);
        form.put("column-2", "IGNORED");

        Answer answer = cadre.submit(columns, columns.path() + "/start", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(words("roster.column-missing"), words("RosterColumn.PHONE"));
        assertThat(asRecognised(answer)).doesNotContainValue("PHONE");
    }

    @Test
    void whatIsNoSheetIsToldByName() {
        Visitor cadre = staff("cadre");

        assertThat(handIn(cadre, "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII))
                        .body())
                .contains(words("UnreadableSheet.NOT_A_SHEET"), words("roster.nothing-entered"));
        assertThat(handIn(cadre, new byte[0]).body()).contains(words("UnreadableSheet.EMPTY"));
    }

    @Test
    void anothersFileIsNotFoundAndASocialWorkerEntersNobody() throws Exception {
        Answer columns = handIn(staff("cadre"), csv(roster(3)));

        assertThat(staff("officer").open(columns.path()).status()).isEqualTo(404);
        assertThat(staff("social").open("/desk/roster").status()).isEqualTo(403);
    }

    @Test
    void aMemberWhomHisUnionEnteredIsAskedOnceAndHisDoubtReachesTheDesk() throws Exception {
        Visitor cadre = staff("cadre");
        Roster roster = roster(2);
        imported(cadre, roster);
        List<String> content = roster.rows().findFirst().orElseThrow().cells();
        Visitor member = member(content);

        Answer home = member.open("/");
        assertThat(home.body()).contains(words("imported.question", content.get(3)));
        Answer question = member.open("/membership/entry/doubt");
        assertThat(member.submit(question, "/membership/entry/doubt", Map.of("text", " "))
                        .status())
                .isEqualTo(422);
        String doubt = "姓名写错了" + content.get(2).substring(7);
        member.submit(question, "/membership/entry/doubt", Map.of("text", doubt));

        assertThat(member.open("/").body()).doesNotContain(words("imported.title"));
        Answer desk = cadre.open("/desk/roster");
        assertThat(desk.body()).contains(doubt);
        assertThat(staff("cadre-yundong").open("/desk/roster").body()).doesNotContain(doubt);

        Matcher settle = Pattern.compile(Pattern.quote(doubt) + ".*?action=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(desk.body());
        assertThat(settle.find()).isTrue();
        cadre.submit(desk, settle.group(1), Map.of());
        home = member.open("/");
        member.submit(home, "/membership/entry/confirmation", Map.of());

        assertThat(member.open("/").body()).doesNotContain(words("imported.title"));
    }

    /** Signs in with the phone that stands in the roster, and shows by the end of his number who he is. */
    private Visitor member(List<String> row) {
        Visitor member = visitor();
        member.signInAsWorker(row.get(2));
        member.submit(
                member.open("/membership/found"),
                "/membership/found",
                Map.of("tail", row.get(1).substring(12)));
        return member;
    }
}
