package org.niangjia.engine.knowledge.internal.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.knowledge.internal.rank.BoostedTrees;

class TreeBoostingTest {

    private static final int QUESTIONS = 200;
    private static final int PASSAGES = 20;
    private static final long SEED = 42;

    /** Right is the passage with the most of signal 0, if its signal 1 is high, else that with the least: no sum tells it. */
    private final float[][] rows = new float[2 * QUESTIONS * PASSAGES][2];

    private final boolean[] right = new boolean[rows.length];

    @Test
    void treesLearnWhatNoSumOfTheSignalsTells() {
        givenQuestions();
        int half = QUESTIONS * PASSAGES;
        float[][] learnt = Arrays.copyOf(rows, half);

        BoostedTrees trees = TreeBoosting.fit(learnt, right, begins());

        int found = 0;
        for (int question = QUESTIONS; question < 2 * QUESTIONS; question++) {
            found += right[best(trees, question * PASSAGES)] ? 1 : 0;
        }
        assertThat(found).as("of %d with seed %d", QUESTIONS, SEED).isGreaterThan(QUESTIONS * 7 / 10);
    }

    private void givenQuestions() {
        Random random = new Random(SEED);
        for (int question = 0; question < 2 * QUESTIONS; question++) {
            float high = random.nextBoolean() ? 1 : 0;
            int from = question * PASSAGES;
            int answer = from;
            for (int row = from; row < from + PASSAGES; row++) {
                rows[row] = new float[] {random.nextFloat(), high};
                boolean better = high > 0 ? rows[row][0] > rows[answer][0] : rows[row][0] < rows[answer][0];
                answer = better ? row : answer;
            }
            right[answer] = true;
        }
    }

    private static int[] begins() {
        int[] begins = new int[QUESTIONS + 1];
        for (int question = 0; question <= QUESTIONS; question++) {
            begins[question] = question * PASSAGES;
        }
        return begins;
    }

    private int best(BoostedTrees trees, int from) {
        int best = from;
        for (int row = from; row < from + PASSAGES; row++) {
            best = trees.score(rows[row]) > trees.score(rows[best]) ? row : best;
        }
        return best;
    }
}
