package org.niangjia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairScoreTest {

    @TempDir
    private Path folder = Path.of("");

    private Path pairs(String... lines) throws IOException {
        return Files.write(folder.resolve("pairs.tsv"), List.of(lines));
    }

    @Test
    void precisionAndRecallAreShares() {
        PairScore score = PairScore.of(
                Set.of(LinkageSet.pair(0, 0), LinkageSet.pair(1, 1)),
                Set.of(LinkageSet.pair(0, 0), LinkageSet.pair(2, 2), LinkageSet.pair(3, 3)));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.f1()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void ofTwoTablesEachRecordTakesItsBestPartner() throws IOException {
        Path file = pairs("0\t0\t0.9", "0\t1\t0.8", "1\t1\t0.7", "1\t0\t0.95");
        PairScore best = PairScore.atBest(file, 0, Set.of(LinkageSet.pair(1, 0), LinkageSet.pair(0, 1)));
        assertThat(best.f1()).isEqualTo(1);
    }

    @Test
    void ofOneTableWhoeverIsJoinedByAChainIsOne() throws IOException {
        Path file = pairs("0\t1\t0.9", "2\t1\t0.8", "3\t4\t0.1");
        Set<Long> truth = Set.of(LinkageSet.pairOfOne(0, 1), LinkageSet.pairOfOne(1, 2), LinkageSet.pairOfOne(2, 0));
        PairScore best = PairScore.atBest(file, 5, truth);
        assertThat(best.precision()).isEqualTo(1);
        assertThat(best.recall()).isEqualTo(1);
    }

    @Test
    void theThresholdIsTheBestOne() throws IOException {
        Path file = pairs("0\t0\t0.9", "1\t2\t0.3", "2\t1\t0.2");
        PairScore best = PairScore.atBest(file, 0, Set.of(LinkageSet.pair(0, 0)));
        assertThat(best.precision()).isEqualTo(1);
        assertThat(best.recall()).isEqualTo(1);
    }
}
