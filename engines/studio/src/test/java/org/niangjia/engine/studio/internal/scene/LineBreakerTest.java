package org.niangjia.engine.studio.internal.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final String LAW =
            "因拖欠劳动报酬发生争议，劳动关系终止的，应当自终止之日起一年内提出（第二十七条）；最长不超过15日，" + "由“仲裁委员会”主任批准，请拨打12351咨询、投诉。";

    private final LineBreaker breaker = new LineBreaker(line -> line.codePointCount(0, line.length()));

    @Test
    void noLineBeginsWithAClosingSignOrEndsWithAnOpeningOne() {
        SplittableRandom random = new SplittableRandom(20261129);
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt(LAW.length() - 20);
            String text = LAW.substring(from, random.nextInt(from + 12, LAW.length()));
            List<String> lines = breaker.balanced(text, random.nextInt(9, 24));
            assertThat(lines.stream().skip(1)).as(text).noneMatch(line -> "，。；：、）”！？".indexOf(line.charAt(0)) >= 0);
            assertThat(lines.subList(0, lines.size() - 1))
                    .as(text)
                    .noneMatch(line -> "（“《".indexOf(line.charAt(line.length() - 1)) >= 0);
            assertThat(String.join("", lines)).isEqualTo(text);
        }
    }

    @Test
    void wordsAndNumbersWithTheirUnitStayWhole() {
        assertThat(breaker.balanced("最长不超过15日由仲裁委员会批准", 9)).anyMatch(line -> line.contains("15日"));
        assertThat(breaker.balanced("劳动关系终止的应当自终止之日起一年内提出", 12)).noneMatch(line -> line.endsWith("终"));
    }

    @Test
    void twoLinesPartAtASignNearTheMiddle() {
        assertThat(breaker.balanced("职工认为用人单位侵犯权益，申请仲裁的工会应当支持", 20)).containsExactly("职工认为用人单位侵犯权益，", "申请仲裁的工会应当支持");
    }

    @Test
    void noLineIsASingleCharacter() {
        for (int width = 8; width < 20; width++) {
            assertThat(breaker.balanced("按月支付给劳动者本人不得克扣工资吧", width).getLast().length())
                    .as("width %d", width)
                    .isGreaterThan(1);
        }
    }
}
