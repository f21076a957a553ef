package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.knowledge.Guard.Cited;

/** How answers are put together, over documents with exceptions, references and grades that are easily confused. */
class ComposingTest {

    private static final String INJURY = """
            # 云江省工伤待遇办法

            2025年3月1日 云江省人民政府发布

            <!-- INFO END -->

            第一条 为了保障受伤职工，制定本办法。

            第二条 职工有下列情形之一的，应当认定为工伤：

            （一）在工作时间和工作场所内，因工作原因受到事故伤害的；

            （二）上下班途中受到非本人主要责任的交通事故伤害的。

            第三条 职工符合本办法第二条第二项规定，但是醉酒或者吸毒的，不得认定为工伤。

            第四条 用人单位应当自事故伤害发生之日起30日内提出工伤认定申请。

            用人单位未按前款规定提出申请的，职工可以在1年内直接提出申请。

            第五条 停工治疗期间的工资由用人单位按月支付。但是，职工拒不接受治疗的除外。

            第六条 职工被鉴定为七级至九级伤残的，享受以下待遇：

            （一）从工伤基金支付伤残补助金，标准为：七级伤残为13个月的本人工资，八级伤残为11个月的本人工资，九级伤残为9个月的本人工资；

            （二）由用人单位安排适当工作。

            第七条 职工被鉴定为一级伤残的，保留劳动关系，伤残津贴为本人工资的90%。
            """;

    private static final String CONDUCT = """
            # 望澜站点纪律办法

            2025年3月1日 望澜站点发布

            <!-- INFO END -->

            第一条 为了维护站点秩序，制定本办法。

            第二条 骑手严重违规的，站点停止派单三十日。

            第三条 骑手第一次超时的，站点口头提醒。

            第四条 骑手第二次超时的，站点扣减当日奖金二十元。
            """;

    private static final KnowledgeIndex INDEX = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());
    private static final List<SourceDocument> DOCUMENTS =
            List.of(GivenDocument.read(INJURY), GivenDocument.read(CONDUCT));

    @BeforeAll
    static void givenDocuments() {
        DOCUMENTS.forEach(document -> INDEX.put(document.title(), document));
        INDEX.embedPending(ProgressListener.none(), () -> false);
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void theFirstSentenceIsOneThatAPersonWouldSay() {
        Sentence first = answered("上下班路上出了交通事故，不是我的主要责任，算工伤吗");

        assertThat(first.text()).isEqualTo("《云江省工伤待遇办法》规定，职工上下班途中受到非本人主要责任的交通事故伤害的，应当认定为工伤。");
        assertThat(first.isQuoted()).isFalse();
    }

    @Test
    void aProvisoIsNeverCutOff() {
        Sentence first = answered("停工治疗期间的工资由谁支付");

        assertThat(first.text()).contains("由用人单位按月支付", "但是，职工拒不接受治疗的除外");
    }

    @Test
    void theParagraphBeforeIsSaidWhereASentenceRefersToIt() {
        Sentence first = answered("用人单位没有提出工伤认定申请，职工可以直接申请吗");

        assertThat(first.text()).contains("前款（用人单位应当自事故伤害发生之日起30日内提出工伤认定申请）规定", "职工可以在1年内直接提出申请");
        assertThat(first.citations())
                .extracting(Citation::quote)
                .contains("用人单位未按前款规定提出申请的，职工可以在1年内直接提出申请。", "用人单位应当自事故伤害发生之日起30日内提出工伤认定申请。");
    }

    @Test
    void anotherArticleIsSaidAndCitedWhereASentenceRefersToIt() {
        Sentence first = answered("职工醉酒或者吸毒能认定为工伤吗");

        assertThat(first.text()).contains("《云江省工伤待遇办法》第二条第二项（上下班途中受到非本人主要责任的交通事故伤害的）规定", "但是醉酒或者吸毒的，不得认定为工伤");
        assertThat(first.citations()).extracting(Citation::passage).contains("第三条", "第二条");
    }

    @ParameterizedTest
    @CsvSource({"七级伤残的伤残补助金是多少, 13个月, 11个月", "八级伤残的伤残补助金是多少, 11个月, 13个月", "九级伤残的伤残补助金是多少, 9个月, 11个月"})
    void ofSeveralGradesTheOneAskedForIsSaid(String question, String said, String unsaid) {
        Sentence first = answered(question);

        assertThat(first.text()).contains(said).doesNotContain(unsaid);
        assertThat(String.join(
                        "", first.citations().stream().map(Citation::quote).toList()))
                .contains(said, unsaid);
    }

    @ParameterizedTest
    @CsvSource({"一级伤残的伤残津贴是多少, 伤残津贴为本人工资的90%", "骑手严重违规怎么处理, 停止派单三十日", "骑手第一次超时怎么处理, 口头提醒", "骑手第二次超时怎么处理, 扣减当日奖金二十元"})
    void theGradeAskedForIsAnswered(String question, String said) {
        assertThat(answered(question).text()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "骑手一般违规怎么处理, 停止派单",
        "骑手轻微违规怎么处理, 停止派单",
        "骑手第三次超时怎么处理, 扣减",
        "骑手第二次超时怎么处理, 口头提醒",
        "二级伤残的伤残津贴是多少, 90%",
        "十级伤残的伤残补助金是多少, 个月的本人工资"
    })
    void aRuleForAnotherGradeIsNoAnswer(String question, String wrong) {
        assertThat(INDEX.answer(question).sentences())
                .allSatisfy(sentence -> assertThat(sentence.text()).doesNotContain(wrong));
    }

    @Test
    void anArticleAskedForByItsNameStaysAsItIs() {
        Answer answer = INDEX.answer("云江省工伤待遇办法第六条");

        assertThat(answer.sentences()).allMatch(Sentence::isQuoted);
        assertThat(answer.sentences().getFirst().text()).contains("七级伤残为13个月", "九级伤残为9个月", "由用人单位安排适当工作");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"上下班路上出了交通事故算工伤吗", "停工治疗期间的工资由谁支付", "单位不申请工伤认定怎么办", "职工醉酒能认定为工伤吗", "七级伤残的伤残补助金是多少", "骑手第二次超时怎么处理"
            })
    void everySentencePassesTheGuardAndIsQuotedLiterally(String question) {
        Answer answer = INDEX.answer(question);

        assertThat(answer.sentences()).isNotEmpty().allSatisfy(sentence -> {
            List<Cited> cited = sentence.citations().stream()
                    .map(ComposingTest::passageOf)
                    .distinct()
                    .toList();
            assertThat(Guard.over(cited).check(sentence.text()).doubts()).isEmpty();
            assertThat(sentence.citations())
                    .allSatisfy(
                            citation -> assertThat(passageOf(citation).text()).contains(citation.quote()));
        });
    }

    private static Sentence answered(String question) {
        Answer answer = INDEX.answer(question);
        assertThat(answer.answered()).as(question).isTrue();
        return answer.sentences().getFirst();
    }

    private static Cited passageOf(Citation citation) {
        return DOCUMENTS.stream()
                .filter(document -> document.title().equals(citation.document()))
                .flatMap(document -> document.passages().stream())
                .filter(passage -> passage.id().equals(citation.passageId()))
                .map(passage -> new Cited(citation.document(), citation.passage(), passage.text()))
                .findFirst()
                .orElseThrow();
    }
}
