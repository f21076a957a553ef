package org.niangjia.lecturer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that wait are grouped, answered by a document or in words, and their askers are told. */
class EditorsLoopTest extends LecturerTest {

    private static final String LIST = "/desk/questions";
    private static final Pattern EXCHANGE = Pattern.compile("/xiaoxuan/exchanges/([0-9a-f-]{36})/");

    @Autowired
    private JdbcClient sql;

    @Test
    void whoWantsTheResultGetsTheAnswerWhenADocumentIsWritten() {
        String subject = anySubject();
        String question = subject + "的高温补贴每月发多少元";
        Visitor asker = worker();
        wish(asker, question);
        Visitor editor = staff("editor");
        String address = LIST + "/" + idOf(question);
        editor.submit(
                editor.open(address),
                address + "/text",
                Map.of("title", subject + "补贴说明", "heading", question, "text", subject + "的高温补贴每月发三百元。"));
        String messages = awaitMessage(asker, words("result.answered.title"));
        assertThat(messages).contains("三百元", "/open/documents/");
        assertThat(sentencesOf(ask(visitor(), question))).contains("三百元");
        assertThat(stateOf(question)).isEqualTo("ANSWERED");
        assertThat(asker.open("/me/handovers").body()).contains(words("wish.told"));
    }

    @Test
    void anExistingDocumentAnswersAWholeGroupAtOnce() {
        String subject = anySubject();
        String one = subject + "的夜班补贴会不会涨";
        String other = "请问" + subject + "的夜班补贴会涨吗";
        Visitor asker = worker();
        ask(visitor(), one);
        wish(asker, other);
        Visitor editor = staff("editor");
        String address = LIST + "/" + idOf(one);
        Answer page = editor.open(address);
        assertThat(page.body()).contains(one, other);
        String document = sql.sql("select id::text from lecturer.document where slug = 'how-to-join'")
                .query(String.class)
                .single();
        editor.submit(page, address + "/document", Map.of("like", idOf(one) + "," + idOf(other), "document", document));
        assertThat(stateOf(one)).isEqualTo("ANSWERED");
        assertThat(stateOf(other)).isEqualTo("ANSWERED");
        assertThat(awaitMessage(asker, words("result.document.title"))).contains("/open/documents/how-to-join");
    }

    @Test
    void aDocumentThatCannotBeReadLeavesTheQuestionOpen() {
        String question = "下个月" + anyPiecework() + "会涨吗";
        ask(visitor(), question);
        Visitor editor = staff("editor");
        String address = LIST + "/" + idOf(question);
        byte[] damaged = "%PDF-1.7 breaks off".getBytes(UTF_8);
        editor.upload(editor.open(address), address + "/file", "wages.pdf", BodyPublishers.ofByteArray(damaged));
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!editor.open(LIST).body().contains(question) && System.nanoTime() < deadline) {
            pause(50);
        }
        assertThat(editor.open(LIST).body()).contains(question);
    }

    @Test
    void aDownvoteCountsOnceAndIsTakenBackByAnotherTap() {
        Visitor worker = worker();
        String question = "没有劳动合同能不能入会";
        String id = exchangeOf(ask(worker, question), "sources");
        String rating = "/xiaoxuan/exchanges/" + id + "/rating";
        long before = downvotes(question);
        Answer rated =
                worker.submit(worker.open("/xiaoxuan"), rating, Map.of("helpful", "false"), "HX-Request", "true");
        assertThat(rated.body()).contains("aria-pressed=\"true\"");
        worker.submit(worker.open("/xiaoxuan"), rating, Map.of("helpful", "false"));
        assertThat(downvotes(question)).isEqualTo(before + 1);
        assertThat(staff("editor").open(LIST).body()).contains(question);
        worker.submit(worker.open("/xiaoxuan"), rating, Map.of("helpful", ""));
        assertThat(downvotes(question)).isEqualTo(before);
    }

    @Test
    void nobodyRatesAnothersAnswer() {
        String id = exchangeOf(ask(worker(), "没有劳动合同能不能入会"), "sources");
        Visitor other = worker();
        Answer answer = other.submit(
                other.open("/xiaoxuan"), "/xiaoxuan/exchanges/" + id + "/rating", Map.of("helpful", "false"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void anAnswerInWordsComesFirstUntilItsSourceIsReplaced() {
        Visitor editor = staff("editor");
        String subject = anyTitle();
        upload(editor, "canteen.md", document(subject, subject + "的食堂早餐六元，午餐十元。"));
        awaitReading(editor, subject);
        String question = subject + "食堂的馒头能不能外带";
        Visitor worker = worker();
        String exchange = exchangeOf(ask(worker, question), "sources");
        worker.submit(
                worker.open("/xiaoxuan"), "/xiaoxuan/exchanges/" + exchange + "/rating", Map.of("helpful", "false"));
        String id = idOf(question);
        String address = LIST + "/" + id;
        Answer page = editor.open(address);
        Matcher cited = Pattern.compile("name=\"cited\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(cited.find()).isTrue();
        Map<String, String> wrong = Map.of("heading", question, "words", "可以外带，每次收9元。", "cited", cited.group(1));
        assertThat(editor.submit(page, address + "/words", wrong).body()).contains(words("lecturer.problem.number"));
        Map<String, String> right = Map.of("heading", question, "words", "食堂没有说不能外带，先问食堂。", "cited", cited.group(1));
        editor.submit(editor.open(address), address + "/words", right);

        List<Event> events = ask(visitor(), "请问" + question + "呢");
        assertThat(sentencesOf(events)).contains("先问食堂", "nj-cite");
        assertThat(dataOf(events, "opening")).contains(words("xiaoxuan.opening-edited"));

        upload(editor, "canteen2.md", document(subject, subject + "的食堂早餐七元，午餐十元。"));
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (sentencesOf(ask(visitor(), question)).contains("先问食堂") && System.nanoTime() < deadline) {
            pause(50);
        }
        assertThat(sentencesOf(ask(visitor(), question))).doesNotContain("先问食堂");
        assertThat(editor.open("/desk/answers").body()).contains(words("curated.expired"));
    }

    @Test
    void editorsSeeHowManyWaitAndNotWho() {
        String question = "下个月" + anyPiecework() + "会涨吗";
        wish(worker(), question);
        Matcher waiting = Pattern.compile("([0-9]+)人等结果")
                .matcher(staff("editor").open(LIST + "/" + idOf(question)).body());
        assertThat(waiting.find()).isTrue();
        assertThat(Integer.parseInt(waiting.group(1))).isPositive();
        assertThat(sql.sql("select count(*) from lecturer.result_wish")
                        .query(Long.class)
                        .single())
                .as("wishes that are seen outside of their owners' scopes")
                .isZero();
    }

    private void wish(Visitor asker, String question) {
        String id = exchangeOf(ask(asker, question), "refusal");
        Answer wished = asker.submit(
                asker.open("/xiaoxuan"), "/xiaoxuan/exchanges/" + id + "/wish", Map.of(), "HX-Request", "true");
        assertThat(wished.body()).contains(words("wish.noted"));
    }

    private static String exchangeOf(List<Event> events, String name) {
        Matcher exchange = EXCHANGE.matcher(dataOf(events, name));
        assertThat(exchange.find()).as("an exchange in " + events).isTrue();
        return exchange.group(1);
    }

    private String awaitMessage(Visitor asker, String title) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        String messages = asker.open("/messages").body();
        while (!messages.contains(title) && System.nanoTime() < deadline) {
            pause(50);
            messages = asker.open("/messages").body();
        }
        assertThat(messages).contains(title);
        return messages;
    }

    private String idOf(String question) {
        return sql.sql("select id::text from lecturer.open_question where question = :question")
                .param("question", question)
                .query(String.class)
                .single();
    }

    private String stateOf(String question) {
        return sql.sql("select state from lecturer.open_question where question = :question")
                .param("question", question)
                .query(String.class)
                .single();
    }

    private long downvotes(String question) {
        return sql.sql("select coalesce(sum(downvotes), 0) from lecturer.open_question where question = :question")
                .param("question", question)
                .query(Long.class)
                .single();
    }

    /** What no document speaks of, and no other test asks for. */
    private static String anyPiecework() {
        return "站点计件单价" + Long.toString(System.nanoTime(), 36);
    }

    private static String anySubject() {
        return "白鹭岛" + Long.toString(System.nanoTime() % 10_000_000, 36) + "码头";
    }
}
