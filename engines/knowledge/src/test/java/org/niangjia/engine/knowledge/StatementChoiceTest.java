package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of the found statements is said first. */
class StatementChoiceTest {

    private static final KnowledgeIndex INDEX = KnowledgeIndex.inMemory(IndexSettings.ofDefaults());

    @BeforeAll
    static void givenRulesAndAGuide() {
        INDEX.put("wages", GivenDocument.read("""
                # 云江省工资支付办法

                第一条 用人单位不安排职工休年休假又不支付年休假工资报酬的，由劳动行政部门责令限期改正；逾期不改正的，处年休假工资报酬一倍的罚款。

                第二条 职工应休未休的年休假，用人单位按照其日工资收入的百分之三百支付年休假工资报酬。

                第三条 有下列情形之一的，用人单位应当按照下列标准支付工资报酬：

                （一）安排劳动者延长工作时间的，支付不低于工资的百分之一百五十的工资报酬；

                （二）休息日安排劳动者工作又不能安排补休的，支付不低于工资的百分之二百的工资报酬；

                （三）法定休假日安排劳动者工作的，支付不低于工资的百分之三百的工资报酬。
                """));
        INDEX.put("guide", GivenDocument.read("""
                # 新就业形态劳动者入会问答

                ## 没有劳动合同能不能入会

                没有签劳动合同也可以加入工会。

                没有劳动合同的劳动者，入会时按实际情况选择就业形态就行。
                """));
        INDEX.embedPending(ProgressListener.none(), () -> false);
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void theRuleComesBeforeWhatHappensToWhoBreaksIt() {
        assertThat(firstSaid("年休假没休怎么补钱")).contains("百分之三百").doesNotContain("罚款");
    }

    @Test
    void whereAllIsAskedForTheWholeListIsSaid() {
        assertThat(firstSaid("加班费怎么算")).contains("百分之一百五十", "百分之二百", "百分之三百");
    }

    @Test
    void underTheHeadingThatAsksAGuidesFirstSentenceAnswers() {
        assertThat(firstSaid("没有劳动合同能不能入会")).contains("也可以加入工会");
    }

    private static String firstSaid(String question) {
        Answer answer = INDEX.answer(question);
        assertThat(answer.answered()).as(question).isTrue();
        return answer.sentences().getFirst().text();
    }
}
