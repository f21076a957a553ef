package org.niangjia.engine.population.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static List<Integer> throwsOf(Dice dice) {
        return IntStream.range(0, 20).mapToObj(i -> dice.below(1_000)).toList();
    }

    @Test
    void theSameSeedPurposeAndNumberFallTheSame() {
        assertThat(throwsOf(Dice.of(1, "name", 7))).isEqualTo(throwsOf(Dice.of(1, "name", 7)));
    }

    @Test
    void anotherSeedPurposeOrNumberFallsOtherwise() {
        assertThat(List.of(
                        throwsOf(Dice.of(1, "name", 7)),
                        throwsOf(Dice.of(2, "name", 7)),
                        throwsOf(Dice.of(1, "work", 7)),
                        throwsOf(Dice.of(1, "name", 8))))
                .doesNotHaveDuplicates();
    }

    @Test
    void sixSidesFallEquallyOftenOverTheDiceOfManyNumbers() {
        var counts = IntStream.range(0, 60_000)
                .mapToObj(number -> Dice.of(1, "die", number).below(6))
                .collect(Collectors.groupingBy(side -> side, Collectors.counting()));

        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void aDieHasAtLeastOneSide() {
        assertThat(Dice.of(1, "die", 0).below(1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dice.of(1, "die", 0).below(0));
    }
}
