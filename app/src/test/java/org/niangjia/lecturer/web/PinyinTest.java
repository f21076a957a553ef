package org.niangjia.lecturer.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({"zhong4,zhòng", "hao3,hǎo", "lve4,lüè", "gui4,guì", "liu2,liú", "dou1,dōu", "de5,de", "nv3,nǚ", "n2,n"})
    void theMarkStandsWhereItIsWritten(String numbered, String written) {
        assertThat(Pinyin.written(numbered)).isEqualTo(written);
    }
}
