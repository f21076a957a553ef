package org.niangjia.engine.linkage.internal.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNameTest {

    /** Middle dots of all sorts, full and half width, with and without spaces. */
    @ParameterizedTest
    @ValueSource(strings = {"·", "•", "‧", "・", "･", "．", ".", "∙", "⋅", "᛫", "●", "-", "－"})
    void theDotOfAMinorityNameIsWrittenInManyWays(String dot) {
        for (String written : List.of(dot, " " + dot + " ", "　" + dot, dot + dot)) {
            ChineseName name = ChineseName.of("阿依古丽" + written + "买买提");
            assertThat(name.characters()).isEqualTo("阿依古丽买买提");
            assertThat(name.segments()).containsExactly("阿依古丽", "买买提");
            assertThat(name.surname()).isEmpty();
            assertThat(ChineseName.hasParts("阿依古丽" + written + "买买提")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"張偉, 张伟", "劉麗華, 刘丽华", "萧军, 肖军", "阎 锡山, 闫锡山", "傅莹, 付莹", "　王　芳　, 王芳"})
    void traditionalAndVariantCharactersAndSpacesAreFolded(String written, String folded) {
        assertThat(ChineseName.of(written).characters()).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"单雄信, shan", "仇英, qiu", "曾国藩, zeng", "解缙, xie"})
    void aSurnameIsReadAsASurname(String name, String sound) {
        assertThat(ChineseName.of(name).sounds().getFirst()).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "张乐, zhang le",
        "乐乐, yue le",
        "王单, wang dan",
        "李曾, li zeng",
        "赵长江, zhao chang jiang",
        "万俟乐, mo qi le",
        "尉迟盖, yu chi gai",
        "阿依乐·单, a yi le dan"
    })
    void onlyTheSurnameIsReadAsASurname(String name, String sounds) {
        assertThat(ChineseName.of(name).sounds()).containsExactly(sounds.split(" "));
    }

    @Test
    void compoundSurnamesAreKnown() {
        assertThat(ChineseName.of("欧阳修远").surname()).isEqualTo("欧阳");
        assertThat(ChineseName.of("欧阳修远").given()).isEqualTo("修远");
        assertThat(ChineseName.of("欧伟").surname()).isEqualTo("欧");
    }

    @ParameterizedTest
    @CsvSource({"陈静, 程静", "张伟, 章玮", "林娜, 凌拉"})
    void soundsThatManyConfuseAreFolded(String one, String two) {
        assertThat(ChineseName.of(one).roughSounds())
                .isEqualTo(ChineseName.of(two).roughSounds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "·", "Maria", "😀", "１２"})
    void whatIsNoChineseNameDoesNotFail(String written) {
        assertThat(ChineseName.of(written).sounds()).isNotNull();
        assertThat(ChineseName.hasParts(written)).isFalse();
    }
}
