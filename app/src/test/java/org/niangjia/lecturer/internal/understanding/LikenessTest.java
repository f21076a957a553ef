package org.niangjia.lecturer.internal.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Like questions meet in one group; only the same question gets the same written answer. */
class LikenessTest {

    private final Likeness likeness = new Likeness(new Dialogue());

    @ParameterizedTest
    @CsvSource(textBlock = """
                    站点下个月计件单价会涨吗, 下个月站点的计件单价会不会涨
                    高温补贴发多少, 请问高温补贴一个月发多少
                    讨薪找谁, 欠薪该找哪个部门
                    夜班补贴怎么算, 夜班补贴是怎么算的
                    """)
    void oneDocumentAnswersBoth(String one, String other) {
        assertThat(likeness.areOfOneGroup(likeness.formOf(one), likeness.formOf(other)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    高温补贴发多少, 夜班补贴怎么算
                    讨薪找谁, 工伤找谁
                    站点下个月计件单价会涨吗, 入会要什么材料
                    """)
    void differentMattersStayApart(String one, String other) {
        assertThat(likeness.areOfOneGroup(likeness.formOf(one), likeness.formOf(other)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    高温补贴发多少, 高温补贴发多少呢, true
                    高温补贴发多少, 请问高温补贴发多少, true
                    没有合同能不能入会, 没有合同能入会吗, true
                    试用期能入会吗, 试用期不能入会吗, false
                    工作满1年有几天年假, 工作满10年有几天年假, false
                    骑手怎么入会, 保安怎么入会, false
                    讨薪要什么材料, 工伤要什么材料, false
                    高温补贴发多少, 低温补贴发多少, false
                    """)
    void theSameIsToldFromTheLike(String one, String other, boolean same) {
        assertThat(likeness.areTheSame(likeness.formOf(one), likeness.formOf(other)))
                .isEqualTo(same);
    }
}
