package org.niangjia.engine.linkage.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.linkage.Likeness;

class FinerTest {

    @ParameterizedTest
    @CsvSource({
        "ONE_DIGIT_OR_EXCHANGED, 990209197702258786, 99020919770225878X, LAST_DIGIT_DIFFERS",
        "ONE_DIGIT_OR_EXCHANGED, 990209197702258786, 990209197702528786, NEIGHBOURS_EXCHANGED",
        "ONE_DIGIT_OR_EXCHANGED, 990209197702258786, 990209197702358786, ONE_DIGIT_DIFFERS",
        "ONE_DIGIT_OR_EXCHANGED, 990209197702258786, 99020919770225878, ONE_DIGIT_MORE_OR_LESS",
        "DAY_NEARLY_EQUAL, 1977-02-05, 1977/05/02, DAY_AND_MONTH_EXCHANGED",
        "DAY_NEARLY_EQUAL, 1977-02-25, 1977-02-24, ONE_DIGIT_DIFFERS",
        "MISSING, 1977-02-25, '', MISSING",
        "SAME_SOUND, 张伟, 张玮, SAME_SOUND"
    })
    void aPersonIsToldMoreThanTheModelDistinguishes(Likeness found, String left, String right, Likeness finer) {
        assertThat(Finer.of(found, left, right)).isEqualTo(finer);
    }
}
