package org.niangjia.engine.linkage.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Of levels missing, different, equal; all by hand. */
class ForestTest {

    private static final double[][] HALVES = {{1, 0.5, 0.5}, {1, 0.5, 0.5}, {1, 0.5, 0.5}};

    private static long pattern(int... levels) {
        long pattern = 0;
        for (int field = 0; field < levels.length; field++) {
            pattern |= (long) levels[field] << (4 * field);
        }
        return pattern;
    }

    private static Forest forest() {
        return new Forest(new int[] {3, 3, 3}, true);
    }

    @Test
    void aTermTellsHowMuchMoreOftenTwoLevelsGoTogether() {
        Forest forest = forest();
        forest.add(pattern(2, 2, 0), 4000);
        forest.add(pattern(1, 1, 0), 4000);
        forest.add(pattern(1, 2, 0), 1000);
        forest.add(pattern(2, 1, 0), 1000);
        forest.choose(HALVES);
        assertThat(forest.terms()).hasSize(1);
        // (4000 + 20 / 4) / (2500 + 20 / 4) and (1000 + 5) / (2500 + 5): the marginal sums fit already
        assertThat(forest.factor(pattern(2, 2, 1))).isCloseTo(4005.0 / 2505, within(1e-9));
        assertThat(forest.factor(pattern(1, 2, 1))).isCloseTo(1005.0 / 2505, within(1e-9));
        assertThat(forest.factor(pattern(0, 2, 2))).as("one is missing").isEqualTo(1);
    }

    @Test
    void factorsFitTheSharesOfBothFields() {
        double[][] shares = {{1, 0.1, 0.9}, {1, 0.3, 0.7}, {1, 0.5, 0.5}};
        Forest forest = forest();
        forest.add(pattern(2, 2, 0), 700);
        forest.add(pattern(1, 1, 0), 90);
        forest.add(pattern(2, 1, 0), 210);
        forest.choose(shares);
        for (int first = 1; first <= 2; first++) {
            double sum = 0.3 * forest.factor(pattern(first, 1, 0)) + 0.7 * forest.factor(pattern(first, 2, 0));
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void chanceIsNoTermAndNoChainCloses() {
        Forest forest = forest();
        forest.add(pattern(2, 2, 2), 520);
        forest.add(pattern(1, 1, 2), 500);
        forest.add(pattern(1, 2, 1), 500);
        forest.add(pattern(2, 1, 1), 505);
        forest.choose(HALVES);
        assertThat(forest.terms()).as("independent by two").isEmpty();
        forest.add(pattern(2, 2, 2), 9000);
        forest.add(pattern(1, 1, 1), 9000);
        forest.choose(HALVES);
        assertThat(forest.terms())
                .as("each depends on each, and two terms say so")
                .hasSize(2);
    }

    @Test
    void amongOthersOnlyWhatIsMoreThanChanceCounts() {
        Forest forest = forest();
        double[][] rare = {{1, 0.999, 0.001}, {1, 0.999, 0.001}, {1, 0.999, 0.001}};
        forest.add(pattern(2, 2, 1), 980);
        forest.add(pattern(1, 2, 2), 3);
        forest.chooseBeyond(rare, 1e8, (one, two) -> false);
        assertThat(forest.terms()).isEmpty();
        forest.chooseBeyond(rare, 1e8, (one, two) -> true);
        assertThat(forest.terms()).hasSize(1);
        // 1e8 * 0.001 * 0.001 = 100 are expected: (980 + 20) / (100 + 20)
        assertThat(forest.factor(pattern(2, 2, 1))).isCloseTo(1000.0 / 120, within(1e-9));
        // that few of these were counted tells nothing, since not all were compared
        assertThat(forest.factor(pattern(1, 2, 2))).isEqualTo(1);
    }
}
