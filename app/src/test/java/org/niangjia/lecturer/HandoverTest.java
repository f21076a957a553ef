package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A refused question goes to people of the union, who answer it; the worker sees where it stands. */
class HandoverTest extends LecturerTest {

    private static final String FORM = "/me/handover";
    private static final String LIST = "/desk/handovers";

    @Autowired
    private JdbcClient sql;

    @Test
    void aRefusalOffersTheNearestDocumentsTheHotlineAPersonAndTheResult() {
        String refusal = ask(worker(), "我们站点下个月的计件单价会不会涨").getFirst().data();
        assertThat(refusal)
                .contains(
                        words("xiaoxuan.nearby"),
                        "href=\"/open/documents/",
                        "tel:12351",
                        "/xiaoxuan/handover",
                        words("wish.want"));
    }

    @Test
    void aVisitorsQuestionIsKeptThroughTheSignIn() {
        Visitor visitor = visitor();
        String question = anyQuestion();
        visitor.submit(visitor.open("/xiaoxuan"), "/xiaoxuan/handover", Map.of("q", question));
        Answer form = visitor.signInAsWorker(anyPhone());
        assertThat(form.path()).isEqualTo(FORM);
        assertThat(form.body()).contains(question + "</textarea>");
        assertThat(sessionsWith(question)).isZero();
    }

    @Test
    void theUnionsPeopleAnswerAndTheWorkerSeesWhereItStands() {
        Visitor worker = worker();
        String question = anyQuestion();
        ask(worker, question);
        handOver(worker, question, true);
        assertThat(worker.open("/me/handovers").body()).contains(question, words("HandoverState.OPEN"));

        Visitor cadre = staff("cadre");
        String address = addressOn(cadre, question);
        Answer page = cadre.open(address);
        assertThat(page.body()).contains(question, words("handover.context-sent"), words("xiaoxuan.refusal"));
        cadre.submit(page, address + "/taking", Map.of());
        assertThat(worker.open("/me/handovers").body()).contains(words("HandoverState.TAKEN"));

        cadre.submit(cadre.open(address), address + "/answer", Map.of("text", "请带上排班表到工会来。"));
        assertThat(worker.open("/me/handovers").body()).contains("请带上排班表到工会来。", words("HandoverState.ANSWERED"));
        assertThat(worker.open("/messages").body()).contains(words("handover.answered.title"), "请带上排班表到工会来。");
        assertThat(worker.open("/me/looked").body()).contains(words("looked.lecturer.handover-opened"));
    }

    @Test
    void openingIsOnRecordAndTheListIsMasked() {
        Visitor worker = worker();
        String question = anyQuestion() + "，我电话13800138000";
        handOver(worker, question, false);
        Visitor cadre = staff("cadre");
        String list = cadre.open(LIST).body();
        assertThat(list).doesNotContain("13800138000");
        String address = addressOn(cadre, question.substring(0, question.indexOf('，')));
        assertThat(cadre.open(address).body()).contains("13800138000");
        assertThat(sql.sql(
                                "select count(*) from audit.entry where action = 'lecturer.handover-opened' and subject = :s")
                        .param("s", "handover:" + address.substring(address.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherCountySeesNothingOfIt() {
        String question = anyQuestion();
        handOver(worker(), question, false);
        String address = addressOn(staff("cadre"), question);
        Visitor other = staff("cadre-yundong");
        assertThat(other.open(LIST).body()).doesNotContain(question);
        assertThat(other.open(address).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoAnswerOneDoes() {
        String question = anyQuestion();
        handOver(worker(), question, false);
        Visitor cadre = staff("cadre");
        String address = addressOn(cadre, question);
        Answer untaken = cadre.submit(cadre.open(address), address + "/answer", Map.of("text", "太早了。"));
        assertThat(untaken.status()).isEqualTo(409);
        cadre.submit(cadre.open(address), address + "/taking", Map.of());
        cadre.submit(cadre.open(address), address + "/answer", Map.of("text", "好的。"));
        Answer again = cadre.submit(cadre.open(LIST), address + "/answer", Map.of("text", "再答一次。"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(words("handover.problem.DONE_ALREADY"));
    }

    @Test
    void whatTheWorkerTakesBackWaitsForNobody() {
        Visitor worker = worker();
        String question = anyQuestion();
        handOver(worker, question, false);
        String address = addressOn(staff("cadre"), question);
        String id = address.substring(address.lastIndexOf('/') + 1);
        worker.submit(worker.open("/me/handovers"), "/me/handovers/" + id + "/withdrawal", Map.of());
        assertThat(worker.open("/me/handovers").body()).contains(words("handover.withdrawn"));
        Visitor cadre = staff("cadre");
        assertThat(cadre.submit(cadre.open(LIST), address + "/taking", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void whoIsNoMemberSaysWhereHeWorksAndNothingIsLost() {
        Visitor worker = worker();
        String question = anyQuestion();
        Answer page = worker.submit(worker.open(FORM), FORM, Map.of("question", question));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(words("handover.problem.NO_UNION"), question + "</textarea>");
    }

    @Test
    void aHandedOverQuestionIsForTheUnionsPeopleOnly() {
        assertThat(staff("editor").open(LIST).status()).isEqualTo(403);
        assertThat(worker().open(LIST).status()).isNotEqualTo(200);
    }

    @Test
    void whatCannotWaitStandsFirst() {
        handOver(worker(), anyQuestion(), false);
        String urgent = "老板拖欠我工资" + anyQuestion();
        handOver(worker(), urgent, false);
        String list = staff("cadre").open(LIST).body();
        assertThat(list).contains(words("Care.WAGES"));
        String first = list.substring(list.indexOf("<tbody>"), list.indexOf("</tr>", list.indexOf("<tbody>")));
        assertThat(first).containsAnyOf(words("Care.WAGES"), words("Care.INJURY"), words("Care.SELF_HARM"));
    }

    private void handOver(Visitor worker, String question, boolean withContext) {
        Answer form = worker.open(FORM);
        Matcher county = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*望澜区")
                .matcher(form.body());
        assertThat(county.find()).isTrue();
        Matcher context =
                Pattern.compile("name=\"context\" value=\"([0-9a-f-]{36})\"").matcher(form.body());
        Map<String, String> fields = withContext && context.find()
                ? Map.of("question", question, "county", county.group(1), "context", context.group(1))
                : Map.of("question", question, "county", county.group(1));
        assertThat(worker.submit(form, FORM, fields).path()).isEqualTo("/me/handovers");
    }

    private static String addressOn(Visitor staff, String question) {
        Matcher row = Pattern.compile(
                        "href=\"(/desk/handovers/[0-9a-f-]{36})\">" + Pattern.quote(question.substring(0, 12)))
                .matcher(staff.open(LIST).body());
        assertThat(row.find()).as("a row for " + question).isTrue();
        return row.group(1);
    }

    /** Letters and digits of a serialized text stand in it as they are. */
    private long sessionsWith(String question) {
        return sql.sql("""
                        select count(*) from identity.spring_session_attributes
                        where encode(attribute_bytes, 'escape') like :sought
                        """)
                .param("sought", "%" + question.replaceAll("[^a-z0-9]", "") + "%")
                .query(Long.class)
                .single();
    }

    private static String anyQuestion() {
        return "计件" + Long.toString(System.nanoTime(), 36) + "单价会不会变成按天结算";
    }
}
