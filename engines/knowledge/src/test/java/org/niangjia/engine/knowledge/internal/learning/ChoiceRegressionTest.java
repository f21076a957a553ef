package org.niangjia.engine.knowledge.internal.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.knowledge.internal.learning.ChoiceRegression.Choice;

class ChoiceRegressionTest {

    private static final int QUESTIONS = 400;
    private static final int OPTIONS = 6;

    @Test
    void whatMadeOptionsRightIsFoundAgain() {
        Random dice = new Random(7);
        List<Choice> choices = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            choices.add(rightByTheFirstValue(dice));
        }

        double[] weights = ChoiceRegression.fit(choices);

        assertThat(weights[0]).isGreaterThan(5 * Math.abs(weights[1])).isPositive();
        assertThat(choices.stream().filter(choice -> bestIsRight(choice, weights)))
                .hasSizeGreaterThan((int) (0.95 * QUESTIONS));
    }

    @Test
    void aCaseWithoutARightOptionTeachesNothing() {
        Random dice = new Random(7);
        List<Choice> choices = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            choices.add(rightByTheFirstValue(dice));
        }
        double[] before = ChoiceRegression.fit(choices);
        Choice first = choices.getFirst();
        choices.add(new Choice(
                first.options(), first.right().stream().map(right -> false).toList()));

        assertThat(ChoiceRegression.fit(choices)[0]).isCloseTo(before[0], Percentage.withPercentage(2));
    }

    private static Choice rightByTheFirstValue(Random dice) {
        List<double[]> options = new ArrayList<>();
        double best = 0;
        for (int option = 0; option < OPTIONS; option++) {
            double[] values = {dice.nextDouble(), dice.nextDouble()};
            options.add(values);
            best = Math.max(best, values[0]);
        }
        double highest = best;
        return new Choice(
                options, options.stream().map(values -> values[0] == highest).toList());
    }

    private static boolean bestIsRight(Choice choice, double[] weights) {
        int best = 0;
        for (int option = 1; option < OPTIONS; option++) {
            if (ChoiceRegression.score(weights, choice.options().get(option))
                    > ChoiceRegression.score(weights, choice.options().get(best))) {
                best = option;
            }
        }
        return choice.right().get(best);
    }
}
