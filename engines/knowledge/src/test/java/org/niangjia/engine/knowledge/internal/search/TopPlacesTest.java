package org.niangjia.engine.knowledge.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopPlacesTest {

    private static final long SEED = 42;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5_000})
    void theBestAreThoseThatSortingPutsFirst(int count) {
        Random random = new Random(SEED);
        float[] scores = new float[1_000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(200) / 100f - 1; // with ties, and below zero
        }
        int[] sorted = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> -scores[place])
                        .thenComparingInt(place -> place))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(TopPlaces.of(scores, count)).containsExactly(sorted);
    }

    @Test
    void ofNothingNothingIsBest() {
        assertThat(TopPlaces.of(new float[0], 3)).isEmpty();
    }
}
