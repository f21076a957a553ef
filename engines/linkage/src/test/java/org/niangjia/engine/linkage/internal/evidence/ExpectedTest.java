package org.niangjia.engine.linkage.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;

class ExpectedTest {

    /** 100 links of probability 0.9 and 50 other pairs of 0.2: by hand. */
    private static final Expected EXPECTED = new Expected(100, 90, 100 * 0.09, 10, 50 * 0.16);

    @Test
    void theIntervalsAreThoseOfTheNormalApproximation() {
        assertThat(EXPECTED.precision()).isCloseTo(0.9, within(1e-12));
        assertThat(EXPECTED.recall()).isCloseTo(0.9, within(1e-12));
        assertThat(EXPECTED.precisionInterval().low()).isCloseTo(0.9 - 1.959964 * 3 / 100, within(1e-9));
        double deviation = Math.sqrt(10 * 10 * 9 + 90 * 90 * 8) / 10_000;
        assertThat(EXPECTED.recallInterval().high()).isCloseTo(0.9 + 1.959964 * deviation, within(1e-9));
    }

    @Test
    void ninetyFiveOfAHundredThrowsLieWithin() {
        SplittableRandom random = new SplittableRandom(42);
        int precisions = 0;
        int recalls = 0;
        for (int i = 0; i < 4000; i++) {
            double right = heads(random, 100, 0.9);
            double missed = heads(random, 50, 0.2);
            precisions += holds(EXPECTED.precisionInterval(), right / 100) ? 1 : 0;
            recalls += holds(EXPECTED.recallInterval(), right / (right + missed)) ? 1 : 0;
        }
        assertThat(precisions / 4000.0).isBetween(0.92, 0.98);
        assertThat(recalls / 4000.0).isBetween(0.92, 0.98);
    }

    private static double heads(SplittableRandom random, int coins, double probability) {
        int heads = 0;
        for (int i = 0; i < coins; i++) {
            heads += random.nextDouble() < probability ? 1 : 0;
        }
        return heads;
    }

    private static boolean holds(Interval interval, double value) {
        return value >= interval.low() && value <= interval.high();
    }

    @Test
    void withoutLinksNothingIsWrong() {
        Expected nothing = new Expected(0, 0, 0, 0, 0);
        assertThat(nothing.precision()).isEqualTo(1);
        assertThat(nothing.recallInterval()).isEqualTo(new Interval(1, 1));
    }
}
