package org.niangjia.engine.linkage.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

class ChineseNameComparisonTest {

    private static Likeness likeness(String one, String two) {
        ValuePool pool = new ValuePool();
        int[] codes = {pool.add(one), pool.add(two)};
        var comparison = ChineseNameComparison.of(new FieldValues("name", ColumnKind.CHINESE_NAME, pool, codes));
        assertThat(comparison.level(1, 0)).isEqualTo(comparison.level(0, 1));
        return comparison.likeness(comparison.level(0, 1));
    }

    /** The examples of docs/linkage-chinese.md, and others. */
    @ParameterizedTest
    @CsvSource({
        "張 偉, 张伟, EQUAL",
        "萧军, 肖军, EQUAL",
        "阿依古丽·买买提, 阿依古丽买买提, EQUAL",
        "阿依古丽, 阿依古丽·买买提, PART_MISSING",
        "买买提·阿依古丽, 阿依古丽·买买提, PART_MISSING",
        "张伟, 张玮, SAME_SOUND",
        "单雄信, 善雄信, SAME_SOUND",
        "仇英, 邱英, SAME_SOUND",
        "曾静, 增靜, SAME_SOUND",
        "张静, 张晋, ALIKE_IN_SOUND",
        "张静, 臧晋, ALIKE_IN_SOUND",
        "李娜, 李拉, ALIKE_IN_SOUND",
        "张建国, 张建民, ONE_CHARACTER_DIFFERS",
        "张伟, 张敏, SAME_SURNAME",
        "欧阳靖, 欧阳修远, SAME_SURNAME",
        "王建国, 李建, ONE_CHARACTER_SHARED",
        "王伟, 李娜, DIFFERENT"
    })
    void twoNamesAreAsAlikeAsTheyAreSaidAndWritten(String one, String two, Likeness likeness) {
        assertThat(likeness(one, two)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "？", "*", "×", "x", "X", "某", "□", "〓"})
    void aSignForAnUnknownCharacterFitsAnyOne(String sign) {
        assertThat(likeness("张" + sign + "国", "张建国")).isEqualTo(Likeness.PART_MISSING);
        assertThat(likeness("张" + sign, "张伟")).isEqualTo(Likeness.PART_MISSING);
        assertThat(likeness("张" + sign, "李伟")).isEqualTo(Likeness.DIFFERENT);
        assertThat(likeness("张" + sign, "张建国")).isEqualTo(Likeness.SAME_SURNAME);
    }
}
