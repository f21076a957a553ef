package org.niangjia.lecturer.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.studio.Diagram;
import org.niangjia.engine.studio.Diagram.Item;
import org.niangjia.engine.studio.Diagram.Kind;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "职工结婚的，享受婚假十三天。, 13, 天",
        "困难帮扶公示不少于5个工作日。, 5, 个工作日",
        "'最高补助3,000元。', 3000, 元",
        "劳动关系终止的，应当自终止之日起一年内申请仲裁。, 1, 年内",
        "您和小宣的对话保存30天，到期自动删除。, 30, 天"
    })
    void anAmountOrDurationIsCounted(String sentence, double value, String unit) {
        Diagram figure = Figures.of(sentence, "").orElseThrow();

        assertThat(figure.kind()).isEqualTo(Kind.COUNT);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.items()).extracting(Item::value).containsExactly(value);
    }

    @Test
    void aBoundIsShownWithItsNumber() {
        assertThat(Figures.of("困难帮扶公示不少于5个工作日。", "").orElseThrow().items())
                .extracting(Item::label)
                .containsExactly("不少于");
    }

    @ParameterizedTest
    @ValueSource(strings = {"按工资的80%支付。", "按本人工资的百分之八十支付。"})
    void aPercentageIsAShareOfAHundred(String sentence) {
        Diagram figure = Figures.of(sentence, "").orElseThrow();

        assertThat(figure.kind()).isEqualTo(Kind.SHARE);
        assertThat(figure.items()).extracting(Item::value).containsExactly(80.0);
    }

    @Test
    void casesInTheSameUnitAreCompared() {
        Diagram figure = Figures.of("怀孕未满4个月流产的，享受15天产假；怀孕满4个月流产的，享受42天产假。", "").orElseThrow();

        assertThat(figure.kind()).isEqualTo(Kind.COMPARISON);
        assertThat(figure.items()).extracting(Item::label).containsExactly("怀孕未满4个月流产", "怀孕满4个月流产");
        assertThat(figure.items()).extracting(Item::value).containsExactly(15.0, 42.0);
    }

    @Test
    void deadlinesStandOneAfterTheOther() {
        Diagram figure = Figures.of("登记的投诉，3个工作日内告知是否受理，受理之日起15个工作日内答复。", "").orElseThrow();

        assertThat(figure.kind()).isEqualTo(Kind.TIMELINE);
        assertThat(figure.items()).extracting(Item::label).containsExactly("3个工作日内", "15个工作日内");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "怀孕7个月以上的女职工，单位不得安排夜班。",
                "孩子未满1周岁的，单位不得安排夜班。",
                "前一天晚上不喝酒。",
                "自2026年5月1日起办理。",
                "困难职工帮扶档案每年审核一次。",
                "请拨打12351。"
            })
    void conditionsDatesAndNamesAreNoFigures(String sentence) {
        assertThat(Figures.of(sentence, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"五, 5", "十, 10", "十三, 13", "二十, 20", "九十八, 98", "一百二十, 120", "两千, 2000", "三百零五, 305"})
    void chineseNumeralsAreRead(String numerals, double value) {
        assertThat(Quantity.valueOf(numerals)).isEqualTo(value);
    }
}
