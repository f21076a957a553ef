package org.niangjia.engine.linkage.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.compare.Comparison;
import org.niangjia.engine.linkage.internal.compare.Comparisons;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;
import org.niangjia.engine.linkage.internal.table.ValuePool;

class RandomPairsTest {

    private static final int ROWS = 3000;

    private static double shareOfEqual(ColumnKind kind, String[] left, String[] right, long seed) {
        ValuePool pool = new ValuePool();
        int[] codes = IntStream.concat(
                        Arrays.stream(left).mapToInt(pool::add),
                        Arrays.stream(right).mapToInt(pool::add))
                .toArray();
        FieldValues field = new FieldValues("field", kind, pool, codes);
        List<Comparison> comparisons = Comparisons.of(List.of(field), Clock.systemUTC());
        double[] shares = RandomPairs.shares(
                        comparisons,
                        List.of(field),
                        new Sides(codes.length, left.length),
                        RowOrder.asNumbered(codes.length, left.length),
                        seed)
                .getFirst();
        return shares[comparisons.getFirst().equalLevel()];
    }

    private static String[] values(String prefix) {
        return IntStream.range(0, ROWS).mapToObj(i -> prefix + (10_000_000 + i)).toArray(String[]::new);
    }

    /** Of 9 million pairs 3,000 are equal: a sample of 200,000 sees 67 of them, give or take 8. */
    @Test
    void howFrequentEqualValuesAreIsCountedAndNotDrawn() {
        for (long seed = 1; seed < 20; seed++) {
            assertThat(shareOfEqual(ColumnKind.NUMBER, values("6"), values("6"), seed))
                    .isCloseTo(1.0 / ROWS, within(1e-12));
        }
    }

    /** Half of the right values are written with a space: only the sample sees that they are equal. */
    @Test
    void valuesThatAreEqualThoughWrittenOtherwiseAreSeenInTheSample() {
        String[] few = IntStream.range(0, ROWS)
                .mapToObj(i -> "张" + (i % 2 == 0 ? "伟" : "芳"))
                .toArray(String[]::new);
        String[] spaced = IntStream.range(0, ROWS)
                .mapToObj(i -> "张" + (i % 4 < 2 ? "" : " ") + (i % 2 == 0 ? "伟" : "芳"))
                .toArray(String[]::new);
        assertThat(shareOfEqual(ColumnKind.CHINESE_NAME, few, spaced, 1)).isCloseTo(0.5, within(0.01));
    }
}
