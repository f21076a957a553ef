package org.niangjia.engine.linkage.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ca, abc, 3", "张伟, 张玮, 1", "19840512, 19840521, 1", "abcd, abcd, 0", "'', abc, 3"
    })
    void editsAreCountedInCharacters(String left, String right, int edits) {
        assertThat(Alike.edits(left, right, 9)).isEqualTo(edits);
        assertThat(Alike.edits(right, left, 9)).isEqualTo(edits);
    }

    @Test
    void beyondTheLimitOnlyMoreIsTold() {
        assertThat(Alike.edits("kitten", "sitting", 1)).isEqualTo(2);
        assertThat(Alike.edits("a", "abcdef", 2)).isEqualTo(3);
    }

    /** Winkler 1990, table of examples. */
    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.961", "DWAYNE, DUANE, 0.84", "DIXON, DICKSONX, 0.813", "abc, xyz, 0"})
    void jaroWinklerGivesThePublishedValues(String left, String right, double alike) {
        assertThat(Alike.jaroWinkler(left, right)).isCloseTo(alike, within(0.001));
        assertThat(Alike.jaroWinkler(right, left)).isCloseTo(alike, within(0.001));
    }
}
