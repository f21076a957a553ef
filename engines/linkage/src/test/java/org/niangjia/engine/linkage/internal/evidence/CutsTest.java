package org.niangjia.engine.linkage.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;

/** Clusters whose expected precision and recall were computed by hand. */
class CutsTest {

    private static Decided link(int one, int two, double probability) {
        return new Decided(one, two, Math.log(probability / (1 - probability)) / Math.log(2), probability);
    }

    private static PairList scored(List<Decided> pairs) {
        PairList scored = new PairList();
        pairs.forEach(pair -> scored.add(pair.left(), pair.right(), pair.oddsBits()));
        return scored;
    }

    private static Cut at(List<Cut> cuts, double threshold) {
        return cuts.stream()
                .filter(cut -> cut.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoThatAThirdVouchesForAreAsProbablyOneAsTheChainHolds() {
        List<Decided> joining = List.of(link(0, 1, 0.96), link(1, 2, 0.9), link(3, 4, 0.6));
        PairList scored = scored(List.of(
                link(0, 1, 0.96), link(1, 2, 0.9), link(3, 4, 0.6), link(0, 2, 0.2), link(2, 3, 0.3), link(0, 5, 0.1)));
        List<Cut> cuts = Cuts.ofClusters(6, scored, joining, 0.5);
        Cut own = at(cuts, 0.5);
        assertThat(own.links()).isEqualTo(4);
        // 0.96 + 0.9 + 0.96 * 0.9 + 0.6, though 0 and 2 alone would be one with 0.2 only
        assertThat(own.right()).isCloseTo(3.324, within(1e-5));
        assertThat(own.precision()).isCloseTo(3.324 / 4, within(1e-5));
        // missed: 0.3 + 0.1, which no cluster holds
        assertThat(own.recall()).isCloseTo(3.324 / 3.724, within(1e-5));
        Cut strict = at(cuts, 0.95);
        assertThat(strict.links()).isEqualTo(1);
        assertThat(strict.recall()).isCloseTo(0.96 / (0.96 + 0.9 + 0.6 + 0.2 + 0.3 + 0.1), within(1e-5));
    }

    @Test
    void allPairsAcrossABridgeStandOrFallWithIt() {
        List<Decided> joining = List.of(link(0, 1, 0.98), link(2, 3, 0.98), link(1, 2, 0.8));
        Cut cut = at(Cuts.ofClusters(4, scored(joining), joining, 0.5), 0.5);
        // across: (1 + 0.98) * 0.8 * (1 + 0.98) of 4 pairs
        double across = 1.98 * 1.98 * 0.8;
        assertThat(cut.right()).isCloseTo(1.96 + across, within(1e-5));
        double deviation = Math.sqrt(2 * 0.98 * 0.02 + across * (4 - across)) / 6;
        assertThat(cut.precisionInterval().low()).isCloseTo(cut.precision() - 1.959964 * deviation, within(1e-5));
    }

    @Test
    void rowsThatNothingJoinsAreMissed() {
        PairList scored = scored(List.of(link(0, 1, 0.3)));
        Cut cut = at(Cuts.ofClusters(2, scored, List.of(), 0.5), 0.5);
        assertThat(cut.links()).isZero();
        assertThat(cut.precision()).isEqualTo(1);
        assertThat(cut.recall()).isZero();
    }
}
