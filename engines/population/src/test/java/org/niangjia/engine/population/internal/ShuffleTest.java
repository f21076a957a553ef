package org.niangjia.engine.population.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.BitSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {

    private static Shuffle shuffle(long size) {
        return new Shuffle(size, Dice.of(1, "shuffle", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 31, 1_000, 65_536, 65_537, 1_000_000})
    void everyNumberOccursOnce(int size) {
        Shuffle shuffle = shuffle(size);
        BitSet seen = new BitSet(size);
        LongStream.range(0, size).forEach(index -> seen.set((int) shuffle.at(index)));

        assertThat(seen.cardinality()).isEqualTo(size);
    }

    @Test
    void neighboursEndUpFarApart() {
        Shuffle shuffle = shuffle(1_000_000);

        assertThat(LongStream.range(1, 10_000)
                        .map(index -> Math.abs(shuffle.at(index) - shuffle.at(index - 1)))
                        .average())
                .hasValueCloseTo(333_333.0, offset(20_000.0));
    }

    @Test
    void anIndexOutsideIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> shuffle(10).at(10));
    }

    @Test
    void nothingCannotBeShuffled() {
        assertThatIllegalArgumentException().isThrownBy(() -> shuffle(0));
    }
}
