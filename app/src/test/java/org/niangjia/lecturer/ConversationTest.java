package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conversation with 小宣 by the web, without scripts and as the script sees it. */
class ConversationTest extends LecturerTest {

    private static final String KNOWN = "没有劳动合同能不能入会";
    private static final String UNKNOWN = "我们站点下个月的计件单价会不会涨";
    private static final Pattern PASSAGE = Pattern.compile("data-passage=\"([^\"]+)\"");

    @Autowired
    private JdbcClient sql;

    @Test
    void anAnswerStreamsSentenceBySentenceAndEndsWithItsSources() {
        assertThat(ask(visitor(), KNOWN))
                .extracting(Event::name)
                .startsWith("opening", "sentence")
                .endsWith("sources", "done");
    }

    @Test
    void noSentenceIsWithoutACitation() {
        for (String question : List.of(KNOWN, "被拖欠工资可以找谁", "工会的职工互助保障怎么参加", "换了工作，会籍怎么转")) {
            assertThat(ask(visitor(), question))
                    .filteredOn(event -> event.name().equals("sentence"))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.data()).contains("class=\"nj-cite\""));
        }
    }

    @Test
    void aCitationOpensItsPassage() {
        Visitor visitor = visitor();
        var passage = PASSAGE.matcher(sentencesOf(ask(visitor, KNOWN)));
        assertThat(passage.find()).isTrue();
        assertThat(visitor.open(passage.group(1)).body()).contains("没有签劳动合同也可以加入工会", "2026-03-05");
    }

    @Test
    void aQuestionWithoutEvidenceIsRefusedWithTheHotline() {
        assertThat(ask(visitor(), UNKNOWN)).extracting(Event::name).containsExactly("refusal", "done");
        assertThat(dataOf(ask(visitor(), UNKNOWN), "refusal"))
                .contains(words("xiaoxuan.refusal"), words("xiaoxuan.refusal-then"), "tel:12351");
    }

    @Test
    void theLabelStandsAtTheFieldOnEachAnswerAndOnCopies() {
        Visitor visitor = visitor();
        assertThat(visitor.open("/xiaoxuan").body()).contains(words("xiaoxuan.label"));
        List<Event> events = ask(visitor, KNOWN);
        assertThat(events.get(events.size() - 2).data())
                .contains(words("xiaoxuan.reference-only"), "data-label=\"（内容由AI生成，依据：《");
        assertThat(ask(visitor, UNKNOWN).getFirst().data()).contains(words("xiaoxuan.refusal-label"));
    }

    @Test
    void withoutScriptsTheAnswerIsAPage() {
        Visitor visitor = visitor();
        Answer page = visitor.submit(visitor.open("/xiaoxuan"), ASK, Map.of("q", KNOWN));
        assertThat(page.body()).contains("没有签劳动合同也可以加入工会", "nj-sources");
    }

    @Test
    void nothingIsKeptOfAVisitor() {
        Visitor visitor = visitor();
        visitor.submit(visitor.open("/xiaoxuan"), ASK, Map.of("q", KNOWN));
        assertThat(visitor.open("/xiaoxuan").body())
                .doesNotContain("nj-sources")
                .contains(words("xiaoxuan.not-kept"));
    }

    @Test
    void aWorkerFindsTheConversationAgainUntilItIsCleared() {
        Visitor worker = worker();
        ask(worker, KNOWN);
        Answer page = worker.open("/xiaoxuan");
        assertThat(page.body()).contains(KNOWN, "没有签劳动合同也可以加入工会");
        worker.submit(page, "/xiaoxuan/clear", Map.of());
        assertThat(worker.open("/xiaoxuan").body()).doesNotContain("nj-sources");
    }

    @Test
    void anotherWorkerDoesNotSeeIt() {
        ask(worker(), KNOWN);
        assertThat(worker().open("/xiaoxuan").body()).doesNotContain("nj-sources");
    }

    @Test
    void theHomePagesQuestionStandsInTheField() {
        assertThat(visitor().open("/xiaoxuan?q=%3C%2Ftextarea%3E%3Cb%3E").body())
                .contains("&lt;/textarea&gt;&lt;b&gt;</textarea>");
    }

    @Test
    void anEmptyQuestionIsAskedFor() {
        assertThat(ask(visitor(), " \n ")).extracting(Event::name).containsExactly("problem");
    }

    @Test
    void aQuestionThatIsTooLongStaysInTheField() {
        Visitor visitor = visitor();
        String question = "问".repeat(3_001);
        Answer page = visitor.submit(visitor.open("/xiaoxuan"), ASK, Map.of("q", question));
        assertThat(page.body()).contains(words("xiaoxuan.problem.too-long"), question);
    }

    @Test
    void anOpenQuestionIsStoredMaskedAndCounted() {
        String subject = anySubject();
        String question = "我叫张三，身份证330103198001011234，电话１３８００１３８０００，" + subject + "会涨吗";
        ask(visitor(), question);
        ask(visitor(), question + "？");
        assertThat(sql.sql("select question, times from lecturer.open_question where question like :subject")
                        .param("subject", "%" + subject + "%")
                        .query()
                        .singleRow())
                .containsEntry("times", 2)
                .extractingByKey("question")
                .asString()
                .contains("[姓名]", "[证件号]", "[电话]")
                .doesNotContain("张三", "3301", "1234", "138");
    }

    @Test
    void anEditorClosesAnOpenQuestionAndItComesBackWhenAskedAgain() {
        String question = "下个月" + anySubject() + "会涨吗";
        ask(visitor(), question);
        Visitor editor = staff("editor");
        assertThat(listOf(editor)).contains(question);
        String id = sql.sql("select id::text from lecturer.open_question where question = :question")
                .param("question", question)
                .query(String.class)
                .single();
        String document = sql.sql("select id::text from lecturer.document where slug = 'how-to-join'")
                .query(String.class)
                .single();
        Answer page = editor.open("/desk/questions/" + id);
        editor.submit(page, "/desk/questions/" + id + "/document", Map.of("like", id, "document", document));
        assertThat(listOf(editor)).doesNotContain(question);
        ask(visitor(), question);
        assertThat(listOf(editor)).contains(question);
    }

    /** The list and every group in it. */
    private static String listOf(Visitor editor) {
        String list = editor.open("/desk/questions").body();
        return Pattern.compile("href=\"(/desk/questions/[0-9a-f-]{36})\"")
                .matcher(list)
                .results()
                .map(link -> editor.open(link.group(1)).body())
                .collect(Collectors.joining(list));
    }

    @Test
    void openQuestionsAreForEditorsOnly() {
        assertThat(staff("cadre").open("/desk/questions").status()).isEqualTo(403);
        assertThat(staff("admin").open("/desk/questions").status()).isEqualTo(403);
    }

    /** What no document speaks of, and no other test asks for. */
    private static String anySubject() {
        return "站点计件单价" + "甲乙丙丁戊己庚辛壬癸".charAt(ThreadLocalRandom.current().nextInt(10))
                + Long.toString(System.nanoTime() % 1_000_000, 36);
    }
}
