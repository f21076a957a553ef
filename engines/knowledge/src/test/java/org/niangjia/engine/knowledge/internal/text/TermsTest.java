package org.niangjia.engine.knowledge.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @Test
    void ideographsAreTermsAloneAndInPairs() {
        assertThat(Terms.of("年休假")).containsExactly("年", "休", "年休", "假", "休假");
    }

    @Test
    void wordsAndNumbersAreWholeAndFolded() {
        assertThat(Terms.of("Ｎ95口罩，80％")).containsExactly("n95", "口", "罩", "口罩", "80");
    }

    @Test
    void signsSeparate() {
        assertThat(Terms.of("工。会")).containsExactly("工", "会");
    }

    @ParameterizedTest
    @CsvSource({
        "一,1",
        "十,10",
        "十二,12",
        "二十,20",
        "三十八,38",
        "一百,100",
        "一百零二,102",
        "一百一十,110",
        "二〇一二,2012",
        "38,38",
        "３８,38",
        "一千二百六十,1260",
        "两百,200"
    })
    void chineseNumbersAreRead(String text, int number) {
        assertThat(ChineseNumber.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "条", "三x", "99999", "九九九九九九九九九九"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(ChineseNumber.parse(text)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({"加班费怎么算,延长工作时间 工资报酬怎么算", "公积金怎么取,住房公积金怎么取", "住房公积金怎么取,住房公积金怎么取", "年休假几天,年休假几天"})
    void layTermsAreSaidInLegalWords(String lay, String legal) {
        assertThat(LayTerms.known().inLegalWords(lay)).isEqualTo(legal);
    }

    @Test
    void aSentenceKeepsItsSignAndItsQuotes() {
        assertThat(Sentences.of("他说：“不行。”然后走了。好！")).containsExactly("他说：“不行。”", "然后走了。", "好！");
    }
}
