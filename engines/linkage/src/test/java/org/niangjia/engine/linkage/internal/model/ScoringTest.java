package org.niangjia.engine.linkage.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkageWeights;
import org.niangjia.engine.linkage.LinkageWeights.Together;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Weights that were computed by hand. */
class ScoringTest {

    /** Two records that agree on the first category and differ in the second. */
    private static final List<Comparison> TWO =
            Comparisons.of(List.of(category("one", "a", "a"), category("two", "b", "c")), Clock.systemUTC());

    private static FieldValues category(String name, String left, String right) {
        ValuePool pool = new ValuePool();
        return new FieldValues(name, ColumnKind.CATEGORY, pool, new int[] {pool.add(left), pool.add(right)});
    }

    /** Shares by level: missing, different, equal. */
    private static List<List<Double>> shares(double oneEqual, double twoEqual) {
        return List.of(List.of(1.0, 1 - oneEqual, oneEqual), List.of(1.0, 1 - twoEqual, twoEqual));
    }

    private static double odds(LinkageWeights weights) {
        Scoring scoring = new Scoring(TWO, weights);
        return scoring.oddsBits(scoring.pattern(0, 1), 0, 1);
    }

    @Test
    void theWeightOfAPairIsTheSumOfItsLevels() {
        LinkageWeights weights = new LinkageWeights(
                shares(0.9, 0.75), shares(0.1, 0.5), shares(0.1, 0.5), shares(0.1, 0.5), 0.2, 0, 0, List.of());
        // log2(0.2 / 0.8) + log2(0.9 / 0.1) + log2(0.25 / 0.5) = -2 + 3.1699 - 1
        assertThat(odds(weights)).isCloseTo(0.1699, within(1e-4));
    }

    @Test
    void twoOfOneHouseholdTakeFromTheOdds() {
        LinkageWeights weights = new LinkageWeights(
                shares(0.9, 0.75), shares(0.1, 0.5), shares(0.8, 0.5), shares(0.1, 0.5), 0.2, 0.1, 0, List.of());
        // odds = 0.2 * 0.9 * 0.25 / (0.7 * 0.1 * 0.5 + 0.1 * 0.8 * 0.5) = 0.6
        assertThat(odds(weights)).isCloseTo(Math.log(0.6) / Math.log(2), within(1e-4));
    }

    @Test
    void whatGoesTogetherAmongMatchesIsWeighedOnceMore() {
        LinkageWeights weights = new LinkageWeights(
                shares(0.9, 0.75),
                shares(0.1, 0.5),
                shares(0.8, 0.5),
                shares(0.1, 0.5),
                0.2,
                0.1,
                0,
                List.of(new Together(0, 1, factors(1.2), factors(2)), new Together(0, 1, List.of(), List.of())));
        // odds = 0.2 * 0.9 * 0.25 * 1.2 / (0.7 * 0.1 * 0.5 * 2 + 0.1 * 0.8 * 0.5) = 0.054 / 0.11
        assertThat(odds(weights)).isCloseTo(Math.log(0.054 / 0.11) / Math.log(2), within(1e-4));
        Scoring scoring = new Scoring(TWO, weights);
        long pattern = scoring.pattern(0, 1);
        // log2(1.2 / 2) by the two fields together, log2(0.07 / 0.11) because of the household
        assertThat(scoring.togetherBits(weights.together().getFirst(), pattern)).isCloseTo(-0.7370, within(1e-4));
        assertThat(scoring.togetherBits(weights.together().getLast(), pattern)).isZero();
        assertThat(scoring.householdBits(pattern, 0, 1)).isCloseTo(-0.6521, within(1e-4));
    }

    /** By level missing, different, equal of both fields; the first is equal and the second different. */
    private static List<List<Double>> factors(double ofThePair) {
        return List.of(List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0), List.of(1.0, ofThePair, 1.0));
    }

    @Test
    void namesakesTakeFromTheOddsToo() {
        LinkageWeights weights = new LinkageWeights(
                shares(0.9, 0.75), shares(0.1, 0.5), shares(0.8, 0.5), shares(0.6, 0.5), 0.2, 0.1, 0.1, List.of());
        // odds = 0.045 / (0.6 * 0.1 * 0.5 + 0.1 * 0.8 * 0.5 + 0.1 * 0.6 * 0.5) = 0.45
        assertThat(odds(weights)).isCloseTo(Math.log(0.45) / Math.log(2), within(1e-4));
    }
}
