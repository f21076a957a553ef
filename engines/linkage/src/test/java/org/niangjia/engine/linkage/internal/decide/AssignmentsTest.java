package org.niangjia.engine.linkage.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentsTest {

    /** Two couples of brothers: each left one is like both right ones, but together they fit only one way. */
    @Test
    void aPairGivesWayWhereTwoOthersWeighMore() {
        Assignments brothers = new Assignments(2, 2);
        brothers.add(0, 0, 10);
        brothers.add(0, 1, 9);
        brothers.add(1, 0, 9);
        assertThat(brothers.best()).containsExactly(1, 0);
        // Ways: nobody 1, 0–0 2¹⁰, 0–1 2⁹, 1–0 2⁹, 0–1 with 1–0 2¹⁸.
        double all = 1 + 1024 + 512 + 512 + 262_144;
        assertThat(brothers.probabilities()[0][0]).isCloseTo(1024 / all, within(1e-12));
        assertThat(brothers.probabilities()[0][1]).isCloseTo((512 + 262_144) / all, within(1e-12));
    }

    @Test
    void whoIsAloneWithHisCandidatesSharesOneProbability() {
        Assignments star = new Assignments(3, 1);
        star.add(0, 0, 3);
        star.add(1, 0, 1);
        star.add(2, 0, 0);
        double[] shares = {8 / 12.0, 2 / 12.0, 1 / 12.0};
        for (int down = 0; down < shares.length; down++) {
            assertThat(star.probabilities()[down][0]).isCloseTo(shares[down], within(1e-12));
        }
        assertThat(star.best()).containsExactly(0, -1, -1);
    }

    @Test
    void evenTheSurestAndMostPairsGiveProbabilities() {
        Assignments sure = new Assignments(Assignments.DOWN_MAX, Assignments.ACROSS_MAX);
        for (int down = 0; down < Assignments.DOWN_MAX; down++) {
            for (int across = 0; across < Assignments.ACROSS_MAX; across++) {
                sure.add(down, across, down % Assignments.ACROSS_MAX == across ? 500 : -500);
            }
        }
        double sum = 0;
        for (double[] row : sure.probabilities()) {
            for (double probability : row) {
                assertThat(probability).isBetween(0.0, 1.0 + 1e-9);
                sum += probability;
            }
        }
        assertThat(sum).isCloseTo(Assignments.ACROSS_MAX, within(1e-6));
    }

    /** Held against going through all ways one by one. */
    @Test
    void sumsAndTheBestAreThoseOfAllWays() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            int down = random.nextInt(1, 5);
            int across = random.nextInt(1, 4);
            Assignments quick = new Assignments(down, across);
            double[][] odds = new double[down][across];
            for (int i = 0; i < down; i++) {
                for (int j = 0; j < across; j++) {
                    if (random.nextInt(3) > 0) {
                        double bits = random.nextDouble(-6, 12);
                        quick.add(i, j, bits);
                        odds[i][j] = Math.pow(2, bits);
                    }
                }
            }
            AllWays slow = new AllWays(odds);
            double[][] probabilities = quick.probabilities();
            for (int i = 0; i < down; i++) {
                for (int j = 0; j < across; j++) {
                    assertThat(probabilities[i][j]).isCloseTo(slow.with[i][j] / slow.sum, within(1e-9));
                }
            }
            assertThat(quick.best()).isEqualTo(slow.best);
        }
    }

    private static final class AllWays {

        private final double[][] odds;
        private final double[][] with;
        private final int[] now;
        private int[] best;
        private double heaviest;
        private double sum;

        AllWays(double[][] odds) {
            this.odds = odds;
            with = new double[odds.length][odds[0].length];
            now = new int[odds.length];
            best = now.clone();
            go(0, 0, 1);
        }

        private void go(int row, int taken, double weight) {
            if (row == odds.length) {
                sum += weight;
                for (int i = 0; i < row; i++) {
                    if (now[i] >= 0) {
                        with[i][now[i]] += weight;
                    }
                }
                if (weight > heaviest) {
                    heaviest = weight;
                    best = now.clone();
                }
                return;
            }
            for (int column = -1; column < odds[row].length; column++) {
                if (column < 0 || ((taken >> column & 1) == 0 && odds[row][column] > 0)) {
                    now[row] = column;
                    go(
                            row + 1,
                            column < 0 ? taken : taken | 1 << column,
                            column < 0 ? weight : weight * odds[row][column]);
                }
            }
        }
    }
}
