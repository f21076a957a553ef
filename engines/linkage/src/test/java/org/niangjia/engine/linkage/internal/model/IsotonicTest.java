package org.niangjia.engine.linkage.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.Calibration;
import org.niangjia.engine.linkage.internal.model.Isotonic.Judged;

class IsotonicTest {

    private static Judged judged(double weight, boolean match) {
        return new Judged(weight, match, 1, 1);
    }

    private static double probability(Calibration calibration, double weight) {
        return Scoring.probability(calibration.of(weight));
    }

    @Test
    void whereNothingWasJudgedTheModelCounts() {
        Calibration calibration = Isotonic.of(List.of());
        for (double weight = -50; weight < 120; weight += 0.7) {
            assertThat(calibration.of(weight)).isCloseTo(weight, within(1e-6));
        }
    }

    /** Whatever the trend, a step in which hundreds were judged is what people said of it. */
    @Test
    void whereMuchWasJudgedPeopleCount() {
        double[] shares = {0.1, 0.3, 0.32, 0.9, 0.97};
        List<Judged> pairs = new ArrayList<>();
        for (int step = 0; step < shares.length; step++) {
            for (int i = 0; i < 1000; i++) {
                pairs.add(judged(step * 4 + 0.5, i < 1000 * shares[step]));
            }
        }
        Calibration calibration = Isotonic.of(pairs);
        for (int step = 0; step < shares.length; step++) {
            assertThat(probability(calibration, step * 4 + 0.5)).isCloseTo(shares[step], within(0.015));
        }
    }

    @Test
    void stepsThatFallAreTakenTogether() {
        List<Judged> pairs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            pairs.add(judged(3.5, i < 800));
            pairs.add(judged(4.5, i < 600));
        }
        Calibration calibration = Isotonic.of(pairs);
        assertThat(probability(calibration, 4)).isCloseTo(0.7, within(0.01));
    }

    @Test
    void fewLabelsMoveTheModelLittle() {
        Calibration calibration = Isotonic.of(List.of(judged(6.5, false)));
        assertThat(calibration.of(6.5)).isBetween(0.0, 6.0);
        assertThat(calibration.of(25)).isGreaterThan(15);
    }

    @Test
    void surerPairsStaySurerAndNothingIsCertain() {
        SplittableRandom random = new SplittableRandom(5);
        List<Judged> pairs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double weight = random.nextDouble(-20, 60);
            pairs.add(judged(weight, random.nextBoolean() == weight > 40 || weight > 55));
        }
        Calibration calibration = Isotonic.of(pairs);
        double before = calibration.of(-70);
        for (double weight = -69.9; weight < 200; weight += 0.1) {
            double now = calibration.of(weight);
            assertThat(now).isGreaterThan(before).isFinite();
            before = now;
        }
        assertThat(probability(calibration, 40)).isStrictlyBetween(0.0, 1.0);
    }

    /** A model that counts every likeness twice: weights are double what they are worth. */
    @Test
    void anOverconfidentModelIsSetRight() {
        SplittableRandom random = new SplittableRandom(11);
        List<Judged> pairs = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double weight = random.nextDouble(-16, 16);
            pairs.add(judged(weight, random.nextDouble() < Scoring.probability(weight / 2)));
        }
        Calibration calibration = Isotonic.of(pairs);
        for (double weight = -8; weight <= 8; weight += 2) {
            assertThat(probability(calibration, weight)).isCloseTo(Scoring.probability(weight / 2), within(0.08));
        }
    }

    @Test
    void aPairThatStandsForManyCountsForThem() {
        List<Judged> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(new Judged(8.5, i % 2 == 0, i % 2 == 0 ? 9 : 1, 1));
        }
        assertThat(probability(Isotonic.of(pairs), 8.5)).isCloseTo(0.9, within(0.02));
    }

    @Test
    void whatARivalDecidesTellsNothingOfTheWeight() {
        List<Judged> pairs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pairs.add(new Judged(9.5, false, 1, 1e-6));
        }
        assertThat(Isotonic.of(pairs).of(9.5)).isCloseTo(9.5, within(0.3));
    }
}
