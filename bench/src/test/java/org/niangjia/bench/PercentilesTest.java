package org.niangjia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Ranks by the nearest-rank rule. */
class PercentilesTest {

    @Test
    void theNinetyFifthOfAHundredIsTheNinetyFifthSmallest() {
        assertThat(Percentiles.of(LongStream.rangeClosed(1, 100).boxed().toList())
                        .at(0.95))
                .isEqualTo(95);
    }

    @Test
    void theOrderInWhichValuesCameDoesNotMatter() {
        assertThat(Percentiles.of(List.of(30L, 10L, 20L)).at(0.5)).isEqualTo(20);
    }

    @Test
    void withoutValuesThereIsNoRank() {
        assertThatThrownBy(() -> Percentiles.of(List.of()).at(0.5)).isInstanceOf(IllegalStateException.class);
    }
}
