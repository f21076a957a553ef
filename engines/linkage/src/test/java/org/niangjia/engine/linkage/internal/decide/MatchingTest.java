package org.niangjia.engine.linkage.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.internal.block.Sides;

class MatchingTest {

    private static final Sides TWO_AND_THREE = new Sides(5, 2);

    private static PairList oneWithTwoCandidates() {
        PairList pairs = new PairList();
        pairs.add(0, 2, 10);
        pairs.add(0, 3, 10);
        pairs.add(1, 4, 10);
        return pairs;
    }

    @Test
    void twoWhoCouldBothBeThePartnerShareOneProbability() {
        double[] probabilities = Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, true);
        assertThat(probabilities[0]).isCloseTo(0.5, within(0.001));
        assertThat(probabilities[0] + probabilities[1]).isLessThan(1);
        assertThat(probabilities[2]).isGreaterThan(0.99);
    }

    @Test
    void whereARecordMayHaveManyPartnersNobodyTakesFromAnother() {
        assertThat(Arrays.stream(Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, false)))
                .allMatch(probability -> probability > 0.99);
    }

    @Test
    void eachRecordGetsOnePartnerTheFirstOfEqualOnes() {
        assertThat(Matching.oneToOne(oneWithTwoCandidates(), TWO_AND_THREE, 0.5))
                .extracting(Matching.Decided::left, Matching.Decided::right)
                .containsExactly(tuple(0, 2), tuple(1, 4));
    }
}
