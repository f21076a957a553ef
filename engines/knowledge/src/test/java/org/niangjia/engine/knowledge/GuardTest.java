package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.knowledge.Guard.Cited;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.engine.knowledge.Guard.Reason;

class GuardTest {

    private static final Cited LEAVING =
            new Cited("云江省劳动合同办法", "第三十七条", "劳动者提前三十日以书面形式通知用人单位，可以解除劳动合同。劳动者在试用期内提前三日通知用人单位，可以解除劳动合同。");
    private static final Cited LEAVE = new Cited(
            "云江省年休假办法", "第三条", "职工累计工作已满1年不满10年的，年休假5天；已满10年不满20年的，年休假10天；已满20年的，年休假15天。\n国家法定休假日、休息日不计入年休假的假期。");
    private static final Cited INJURY = new Cited("云江省工伤办法", "第十四条", """
            职工有下列情形之一的，应当认定为工伤：
            （一）在工作时间和工作场所内，因工作原因受到事故伤害的；
            （二）患职业病的。
            职工符合前款规定，但是醉酒或者吸毒的，不得认定为工伤。""");
    private static final Cited GRADES = new Cited("云江省伤残待遇办法", "第九条", """
            职工被鉴定为五级、六级伤残的，享受以下待遇：
            （一）从基金支付补助金，标准为：五级伤残为18个月的本人工资，六级伤残为16个月的本人工资；
            （二）由用人单位安排适当工作。""");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "劳动者提前三十日以书面形式通知用人单位，可以解除劳动合同。",
                "员工提前30天书面通知公司，可以解除劳动合同。",
                "您提前 30 日书面通知单位，就能解除劳动合同。",
                "试用期内提前3天通知单位，可以解除劳动合同。",
                "按照《云江省劳动合同办法》第三十七条，劳动者在试用期内提前三日通知用人单位，可以解除劳动合同。"
            })
    void honestWordsPass(String sentence) {
        assertThat(Guard.over(List.of(LEAVING)).check(sentence).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "劳动者提前三日以书面形式通知用人单位，可以解除劳动合同。, NUMBER",
        "劳动者提前三十个工作日以书面形式通知用人单位，可以解除劳动合同。, NUMBER",
        "用人单位提前三十日以书面形式通知劳动者，可以解除劳动合同。, PARTY",
        "劳动者提前三十日以书面形式通知工会，可以解除劳动合同。, PARTY",
        "您提前30天书面通知劳动者，可以解除劳动合同。, PARTY",
        "劳动者提前三十日以书面形式通知居委会，可以解除劳动合同。, PARTY",
        "劳动者提前三十日以书面形式通知包租婆，可以解除劳动合同。, LEFT_OUT",
        "劳动者提前几天以书面形式通知用人单位，可以解除劳动合同。, LEFT_OUT",
        "劳动者提前三十日以书面形式通知用人单位，应当解除劳动合同。, MODALITY",
        "劳动者提前三十日以书面形式通知用人单位，不得解除劳动合同。, MODALITY",
        "劳动者不提前三十日以书面形式通知用人单位，可以解除劳动合同。, MODALITY",
        "《云江省休假办法》规定，劳动者提前三十日以书面形式通知用人单位，可以解除劳动合同。, DOCUMENT",
        "辞职以后社保由街道接着缴纳并且免费体检。, FOREIGN"
    })
    void aChangedSentenceIsCaughtAndTheReasonSaid(String sentence, Reason reason) {
        assertThat(Guard.over(List.of(LEAVING)).check(sentence).doubts())
                .extracting(Doubt::reason)
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"两瓶饮用水, 三瓶饮用水", "两张门票, 三张门票", "两箱苹果, 四箱苹果"})
    void whatIsCountedInBottlesOrSheetsIsANumberToo(String written, String said) {
        Cited gift = new Cited("慰问办法", "第一条", "值守的会员每天可以免费领取" + written + "。");
        assertThat(Guard.over(List.of(gift))
                        .check("值守的会员每天可以免费领取" + written + "。")
                        .doubts())
                .isEmpty();
        assertThat(Guard.over(List.of(gift)).check("值守的会员每天可以免费领取" + said + "。").doubts())
                .extracting(Doubt::reason)
                .contains(Reason.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "职工累计工作已满1年不满10年的，年休假10天。",
                "职工累计工作已满10年不满20年的，年休假5天。",
                "已满20年的，年休假10天。",
                "累计工作超过1年不满10年的，年休假5天。",
                "国家法定休假日、休息日计入年休假的假期。"
            })
    void aNumberFromTheNextRuleIsNotTakenForThisOnes(String sentence) {
        assertThat(Guard.over(List.of(LEAVE)).check(sentence).isSupported()).isFalse();
    }

    @Test
    void aConditionMayFollowItsLeadInInOneSentence() {
        assertThat(Guard.over(List.of(INJURY))
                        .check("职工在工作时间和工作场所内，因工作原因受到事故伤害的，应当认定为工伤。")
                        .doubts())
                .isEmpty();
    }

    @Test
    void anExceptionIsNotTurnedIntoTheRule() {
        assertThat(Guard.over(List.of(INJURY)).check("职工醉酒或者吸毒的，应当认定为工伤。").isSupported())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "五级伤残的，从基金支付补助金，标准为18个月的本人工资。, true",
        "六级伤残的，从基金支付补助金，标准为16个月的本人工资。, true",
        "六级伤残的，从基金支付补助金，标准为18个月的本人工资。, false",
        "七级伤残为18个月的本人工资。, false"
    })
    void aGradeKeepsWhatIsItsOwn(String sentence, boolean supported) {
        assertThat(Guard.over(List.of(GRADES)).check(sentence).isSupported()).isEqualTo(supported);
    }

    @Test
    void theVerdictSaysWhichPassageSupportsTheSentence() {
        Guard.Verdict verdict = Guard.over(List.of(LEAVE, LEAVING)).check("试用期内提前三天通知单位，可以解除劳动合同。");

        assertThat(verdict.supports()).singleElement().satisfies(support -> {
            assertThat(support.passage()).isEqualTo(1);
            assertThat(LEAVING.text()).contains(support.quotes());
            assertThat(support.quotes()).contains("劳动者在试用期内提前三日通知用人单位，可以解除劳动合同。");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "满三十日的。, 满30天的。, true",
        "按百分之八十支付。, 按80%支付。, true",
        "按日工资的300%支付。, 按日工资的三倍支付。, true",
        "期限为十二个月。, 期限为一年。, true",
        "处二千元以上一万元以下的罚款。, 处2000元以上1万元以下的罚款。, true",
        "处二千元以上一万元以下的罚款。, 处2000元以上10万元以下的罚款。, false",
        "加收万分之五的滞纳金。, 加收千分之五的滞纳金。, false",
        "二〇〇八年一月一日施行。, 2008年1月1日施行。, true",
        "二〇〇八年一月一日施行。, 2009年1月1日施行。, false",
        "三个工作日内答复。, 三日内答复。, false",
        "首次违规给予警告。, 第一次违规给予警告。, true",
        "首次违规给予警告。, 第二次违规给予警告。, false"
    })
    void numbersAreComparedByValueAndUnit(String passage, String sentence, boolean supported) {
        Guard guard = Guard.over(List.of(new Cited("办法", "第一条", passage)));

        assertThat(guard.check(sentence).isSupported()).isEqualTo(supported);
    }

    @ParameterizedTest
    @MethodSource("oddSentences")
    void anOddSentenceIsJudgedWithoutFailing(String sentence) {
        assertThat(Guard.over(List.of(LEAVING, GRADES)).check(sentence).isSupported())
                .isFalse();
    }

    static List<String> oddSentences() {
        return List.of("", "。", "好的。", "\u0000", "（）（）((", "第第第条", "9".repeat(300), "零".repeat(2_000));
    }
}
