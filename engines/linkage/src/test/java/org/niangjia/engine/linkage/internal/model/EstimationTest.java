package org.niangjia.engine.linkage.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkageWeights;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** What is learnt from counts whose truth is known. */
class EstimationTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static FieldValues field(String name, ColumnKind kind, String left, String right) {
        ValuePool pool = new ValuePool();
        return new FieldValues(name, kind, pool, new int[] {pool.add(left), pool.add(right)});
    }

    private static List<Comparison> categories(int count) {
        return Comparisons.of(
                IntStream.range(0, count)
                        .mapToObj(i -> field("field " + i, ColumnKind.CATEGORY, "a", "b"))
                        .toList(),
                CLOCK);
    }

    private static long pattern(int... levels) {
        long pattern = 0;
        for (int field = 0; field < levels.length; field++) {
            pattern |= (long) levels[field] << (4 * field);
        }
        return pattern;
    }

    /** 10,000 matches among 10¹⁰ pairs: two fields of five fail together in one match of ten, the others each by itself. */
    private static Patterns dependent(double failingTogether, double failingAlone) {
        Patterns patterns = new Patterns();
        for (int mask = 0; mask < 32; mask++) {
            boolean one = (mask & 1) == 0;
            boolean two = (mask & 2) == 0;
            double share = one == two ? (one ? failingTogether : 1 - failingTogether - 2 * failingAlone) : failingAlone;
            int[] levels = new int[5];
            for (int field = 0; field < 5; field++) {
                boolean equal = (mask >> field & 1) == 1;
                levels[field] = equal ? 2 : 1;
                share *= field < 2 ? 1 : equal ? 0.9 : 0.1;
            }
            long count = Math.round(10_000 * share);
            if (count > 0) {
                patterns.add(pattern(levels), count);
            }
        }
        // strangers that a rule found: equal in one field
        patterns.add(pattern(1, 1, 2, 1, 1), 1_000_000);
        return patterns;
    }

    private static LinkageWeights learnt(Patterns patterns) {
        List<double[]> random = IntStream.range(0, 5)
                .mapToObj(field -> new double[] {1, 1 - 1e-4, 1e-4})
                .toList();
        return new Estimation(categories(5), 1e10, 50_000, random).learn(patterns);
    }

    @Test
    void fieldsThatFailTogetherGetATerm() {
        LinkageWeights weights = learnt(dependent(0.1, 0.01));
        assertThat(weights.together()).hasSize(1);
        LinkageWeights.Together term = weights.together().getFirst();
        assertThat(List.of(term.one(), term.two())).isEqualTo(List.of(0, 1));
        // together 0.1, independent 0.11 * 0.11; matches that fail nearly everywhere are not recognised
        assertThat(term.matchFactor(1, 1)).isCloseTo(0.1 / 0.0121, within(1.5));
        assertThat(term.matchFactor(1, 2)).isCloseTo(0.01 / (0.11 * 0.89), within(0.02));
    }

    @Test
    void fieldsThatFailByThemselvesGetNone() {
        assertThat(learnt(dependent(0.01, 0.09)).together()).isEmpty();
    }

    /** A sex that differs under one number is rare among matches, though only where it differs it is compared there. */
    @Test
    void whatTheNumberContainsIsLearntAsEqual() {
        List<Comparison> comparisons = Comparisons.of(
                List.of(
                        field("姓名", ColumnKind.CHINESE_NAME, "张伟", "李静"),
                        field("性别", ColumnKind.CATEGORY, "男", "女"),
                        field("身份证号", ColumnKind.NATIONAL_NUMBER, "990101199011131543", "990203199411051954")),
                CLOCK);
        Comparison sex = comparisons.get(1);
        int name = comparisons.get(0).equalLevel();
        int number = comparisons.get(2).equalLevel();
        int contained = sex.levels() - 1;
        assertThat(contained).isEqualTo(sex.equalLevel() + 1);
        Patterns patterns = new Patterns();
        patterns.add(pattern(name, contained, number), 9900);
        patterns.add(pattern(name, 1, number), 100);
        patterns.add(pattern(1, 1, 1), 1_000_000);
        List<double[]> random = comparisons.stream()
                .map(comparison -> {
                    double[] shares = new double[comparison.equalLevel() + 1];
                    Arrays.fill(shares, 1e-6);
                    shares[1] = 1;
                    shares[shares.length - 1] = comparison.field().equals(sex.field()) ? 0.5 : 1e-5;
                    shares[1] -= shares[shares.length - 1];
                    return shares;
                })
                .toList();
        LinkageWeights weights = new Estimation(comparisons, 1e10, 50_000, random).learn(patterns);
        assertThat(weights.matches().get(1).get(1)).isCloseTo(0.01, within(0.001));
        assertThat(weights.matches().get(1).get(contained)).isEqualTo(1);
        assertThat(weights.bits(1, contained)).isZero();
    }
}
