package org.niangjia.engine.population.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedTest {

    @Test
    void aThingIsDrawnAsOftenAsItsWeightSays() {
        Weighted<Integer> weights = Weighted.of(List.of(1, 3, 6), weight -> weight);
        Dice dice = Dice.of(1, "weights", 0);
        List<Integer> drawn =
                IntStream.range(0, 10_000).mapToObj(i -> weights.draw(dice)).toList();

        assertThat(drawn).filteredOn(weight -> weight == 1).hasSizeBetween(900, 1_100);
        assertThat(drawn).filteredOn(weight -> weight == 3).hasSizeBetween(2_850, 3_150);
        assertThat(drawn).filteredOn(weight -> weight == 6).hasSizeBetween(5_850, 6_150);
    }

    @Test
    void nothingCannotBeDrawn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weighted.of(List.of(), thing -> 1));
    }

    @Test
    void aThingWithoutWeightIsAMistakeInATable() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weighted.of(List.of("never"), thing -> 0));
    }
}
