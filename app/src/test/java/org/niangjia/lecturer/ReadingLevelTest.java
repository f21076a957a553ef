package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.lecturer.ReadingLevel.Grade;
import org.niangjia.lecturer.ReadingLevel.RareWord;

class ReadingLevelTest {

    @Test
    void shortSentencesInEverydayWordsAreEasy() {
        List<String> sentences = List.of("工资按月发。", "不能用东西抵工资。", "有困难找工会。");
        ReadingLevel level = ReadingLevel.of(sentences);

        assertThat(level.lengthMean()).isBetween(5.0, 9.0);
        assertThat(level.longShare()).isZero();
        assertThat(level.rareWords()).isEmpty();
        assertThat(level.grade(sentences.size())).isEqualTo(Grade.EASY);
    }

    @Test
    void longSentencesAreHard() {
        List<String> sentences = List.of("用人单位违反本法规定解除或者终止劳动合同的，应当依照本法第四十七条规定的经济补偿标准的二倍向劳动者支付赔偿金。");

        assertThat(ReadingLevel.of(sentences).grade(1)).isEqualTo(Grade.HARD);
    }

    @Test
    void wordsOfOfficesAreNamedWithAPlainerOne() {
        assertThat(ReadingLevel.of(List.of("逾期不予办理。", "逾期不办。")).rareWords())
                .containsExactlyInAnyOrder(new RareWord("逾期", "过了期限"), new RareWord("不予", "不给"));
    }

    @Test
    void aCharacterBeyondThoseOfEverydayIsRare() {
        assertThat(ReadingLevel.of(List.of("他罹难于矿难。")).rareWords())
                .extracting(RareWord::word)
                .containsExactly("罹");
    }

    @Test
    void nothingSaidIsEasy() {
        assertThat(ReadingLevel.of(List.of("…")).grade(0)).isEqualTo(Grade.EASY);
    }
}
