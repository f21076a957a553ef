package org.niangjia.engine.linkage.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    @ParameterizedTest
    @CsvSource({
        "张伟, 张玮, 张<mark>伟</mark>, 张<mark>玮</mark>",
        "1977, 1797, 1<mark>9</mark>77, 17<mark>9</mark>7",
        "abc, abc, abc, abc",
        "𠮷野, 吉野, <mark>𠮷</mark>野, <mark>吉</mark>野",
        "<b>, b, <mark>&lt;</mark>b<mark>&gt;</mark>, b"
    })
    void whatDiffersIsMarkedByCharacter(String left, String right, String leftMarked, String rightMarked) {
        Html lefts = new Html();
        Html rights = new Html();
        Differences differences = new Differences(left, right);
        differences.writeLeft(lefts);
        differences.writeRight(rights);
        assertThat(lefts).hasToString(leftMarked);
        assertThat(rights).hasToString(rightMarked);
    }
}
