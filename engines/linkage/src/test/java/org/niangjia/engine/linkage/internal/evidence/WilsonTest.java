package org.niangjia.engine.linkage.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;
import org.niangjia.engine.linkage.internal.evidence.Wilson.Stratum;

class WilsonTest {

    private static final double ENDLESS = 1e12;

    /** Figures of the score interval without correction for continuity, as textbooks have them. */
    @Test
    void theScoreIntervalIsThatOfTheTextbooks() {
        Interval eightOfTen = new Stratum(ENDLESS, 10, 8).interval();
        assertThat(eightOfTen.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(eightOfTen.high()).isCloseTo(0.9433, within(1e-4));
        Interval noneOfTwenty = new Stratum(ENDLESS, 20, 0).interval();
        assertThat(noneOfTwenty.low()).isCloseTo(0, within(1e-9));
        assertThat(noneOfTwenty.high()).isCloseTo(0.1611, within(1e-4));
    }

    @Test
    void aStratumOfWhichAllWasJudgedIsKnown() {
        assertThat(new Stratum(12, 12, 9).interval()).isEqualTo(new Interval(0.75, 0.75));
        Interval most = new Stratum(13, 12, 9).interval();
        assertThat(most.high() - most.low()).isBetween(0.0, 0.2);
    }

    @Test
    void recallIsOneWhereNothingElseWasDrawn() {
        Wilson.Estimate links = Wilson.matches(List.of(new Stratum(100, 50, 48)));
        assertThat(Wilson.share(links, Wilson.matches(List.of())).value()).isEqualTo(1);
        assertThat(Wilson.share(links, Wilson.matches(List.of())).interval()).isEqualTo(new Interval(1, 1));
    }

    /** Samples of a known population: the intervals hold the truth in about 95 of 100. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double[] pairs = {9000, 400, 120, 300, 2500};
        double[] shares = {0.998, 0.93, 0.6, 0.3, 0.01};
        double found = 0;
        double all = 0;
        for (int h = 0; h < pairs.length; h++) {
            found += h < 3 ? pairs[h] * shares[h] : 0;
            all += pairs[h] * shares[h];
        }
        SplittableRandom random = new SplittableRandom(20261129);
        int heldFound = 0;
        int heldRecall = 0;
        for (int run = 0; run < 1000; run++) {
            List<Stratum> links = new ArrayList<>();
            List<Stratum> others = new ArrayList<>();
            for (int h = 0; h < pairs.length; h++) {
                (h < 3 ? links : others).add(drawn(pairs[h], shares[h], 40, random));
            }
            Wilson.Estimate matches = Wilson.matches(links);
            heldFound += holds(matches.interval(), found) ? 1 : 0;
            heldRecall += holds(Wilson.share(matches, Wilson.matches(others)).interval(), found / all) ? 1 : 0;
        }
        assertThat(heldFound).isGreaterThan(925);
        assertThat(heldRecall).isGreaterThan(925);
    }

    private static Stratum drawn(double pairs, double share, int size, SplittableRandom random) {
        long matches = Math.round(pairs * share);
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (random.nextDouble() * (pairs - i) < matches - found) {
                found++;
            }
        }
        return new Stratum(pairs, size, found);
    }

    private static boolean holds(Interval interval, double value) {
        return interval.low() <= value && value <= interval.high();
    }
}
