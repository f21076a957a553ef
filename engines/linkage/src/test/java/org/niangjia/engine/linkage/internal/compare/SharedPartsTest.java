package org.niangjia.engine.linkage.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** How frequent among ten records is what two of them have in common. */
class SharedPartsTest {

    private static Comparison comparison(ColumnKind kind, List<String> values) {
        ValuePool pool = new ValuePool();
        int[] codes = values.stream().mapToInt(pool::add).toArray();
        return Comparisons.of(List.of(new FieldValues("field", kind, pool, codes)), Clock.systemUTC())
                .getFirst();
    }

    /** Counted among the ten: others than the two, for each way in which the level can come about. */
    private static long others(ColumnKind kind, String ten) {
        List<String> values = Arrays.asList(ten.split(" "));
        Comparison comparison = comparison(kind, values);
        double there = comparison.frequency(0, 1, comparison.level(0, 1));
        assertThat(comparison.frequency(1, 0, comparison.level(1, 0))).isEqualTo(there);
        return Math.round(there * values.size());
    }

    @ParameterizedTest
    @CsvSource({
        // equal: two others
        "张伟 张伟 张伟 张伟 李娜 李娜 王芳 王芳 赵敏 赵敏, 2",
        // the same sound: 张威 and 张薇
        "张伟 张玮 张威 张薇 李娜 李娜 王芳 王芳 赵敏 赵敏, 2",
        // of the two who are called 张伟 the other is one of those who sound as 张玮 does
        "张伟 张玮 张伟 李娜 李娜 李娜 王芳 王芳 赵敏 赵敏, 1",
        // alike in sound: 张劲
        "张静 张晋 张劲 李娜 李娜 李娜 王芳 王芳 赵敏 赵敏, 1",
        // the surname: three others
        "张伟 张敏 张红 张涛 张军 李娜 王芳 王芳 赵敏 赵敏, 3",
        // 张建?: one other, in each of three places
        "张建国 张建民 张建文 李娜 李娜 李娜 王芳 王芳 赵敏 赵敏, 3",
        // a sign for an unknown character: who fits 张?国
        "张*国 张建国 张卫国 张卫国 李娜 李娜 王芳 王芳 赵敏 赵敏, 2",
        // a part of a minority name: who else has it
        "阿依古丽 阿依古丽·买买提 阿依古丽·艾山 李娜 李娜 李娜 王芳 王芳 赵敏 赵敏, 1",
        // nothing in common, one character in common
        "张伟 李娜 张伟 张伟 李娜 李娜 王芳 王芳 赵敏 赵敏, 0",
        "王建国 李建 李建 李建 李娜 李娜 王芳 王芳 赵敏 赵敏, 0"
    })
    void ofNamesInChineseCharacters(String ten, long others) {
        assertThat(others(ColumnKind.CHINESE_NAME, ten)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({
        // the year
        "19800131 19800722 19800405 19801111 19900101 19900101 19900101 19900101 19900101 19900101, 2",
        // month and day, year and day, year and month: one other each, three ways
        "19800131 19950131 19770131 19800131 19900101 19900101 19900101 19900101 19900101 19900101, 6",
        "19800131 19801231 19801031 19771111 19900101 19900101 19900101 19900101 19900101 19900101, 3",
        "19800112 19800125 19800130 19771111 19900101 19900101 19900101 19900101 19900101 19900101, 3",
        "19800131 19651122 19651122 19771111 19900101 19900101 19900101 19900101 19900101 19900101, 0"
    })
    void ofDays(String ten, long others) {
        assertThat(others(ColumnKind.DATE, ten)).isEqualTo(others);
    }

    /** The two numbers are mistyped, so that they don't tell two persons apart. */
    @Test
    void ofNationalNumbers() {
        String rest = " 990203197711110011 990203197711110011 990203197711110011 990203197711110011";
        String ofOneArea =
                "990101198001310099 990101198001315566 990101198001317777 990101198001318888 990203198001311234";
        assertThat(others(ColumnKind.NATIONAL_NUMBER, ofOneArea + " 990203198001315555" + rest))
                .isEqualTo(2);
        String ofOneDay =
                "990101198001310099 990203198001315566 990203198001317777 990101198001318888 990101198001311234";
        assertThat(others(ColumnKind.NATIONAL_NUMBER, ofOneDay + " 990101198001315555" + rest))
                .isEqualTo(4);
    }
}
