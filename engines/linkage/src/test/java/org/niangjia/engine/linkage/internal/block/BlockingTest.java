package org.niangjia.engine.linkage.internal.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;
import org.niangjia.engine.linkage.internal.table.ValuePool;

class BlockingTest {

    private static FieldValues field(String name, ColumnKind kind, int rows, IntFunction<String> values) {
        ValuePool pool = new ValuePool();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = pool.add(values.apply(row));
        }
        return new FieldValues(name, kind, pool, codes);
    }

    private static Blocking propose(List<FieldValues> fields, Sides sides, double budget) {
        RowOrder order = RowOrder.asNumbered(sides.rows(), sides.leftRows());
        return Blocking.of(plan(fields, budget), fields, sides, order, Clock.systemUTC());
    }

    private static LinkagePlan plan(List<FieldValues> fields, double budget) {
        List<PlannedField> planned = fields.stream()
                .map(field -> new PlannedField(field.name(), field.kind(), field.name(), field.name()))
                .toList();
        return new LinkagePlan(LinkagePlan.VERSION, null, null, planned, 0.5, false, budget, 1);
    }

    private static long pair(int left, int right) {
        return ((long) left << 32) | right;
    }

    /** All pairs, in the order in which they come. */
    private static long[] pairs(Blocking blocking) {
        LongStream.Builder pairs = LongStream.builder();
        for (int rule = 0; rule < blocking.rules().size(); rule++) {
            Blocking.Slices slices = blocking.slices(rule);
            for (int slice = 0; slice < slices.count(); slice++) {
                slices.go(slice, (left, right) -> pairs.add(pair(left, right)));
            }
        }
        return pairs.build().toArray();
    }

    @Test
    void everyPairComesOnceAndAllThatAgreeOnARuleCome() {
        SplittableRandom random = new SplittableRandom(8);
        int rows = 600;
        List<FieldValues> fields = List.of(
                field("phone", ColumnKind.PHONE, rows, row -> "100%08d".formatted(random.nextInt(400))),
                field("town", ColumnKind.PLACE, rows, row -> "town" + (char) ('a' + random.nextInt(26))),
                field(
                        "street",
                        ColumnKind.ADDRESS,
                        rows,
                        row -> "road" + random.nextInt(30) + " no " + random.nextInt(40)));
        Sides sides = new Sides(rows, 250);
        long[] pairs = sorted(propose(fields, sides, 1e6));
        assertThat(pairs).doesNotHaveDuplicates();
        for (int left = 0; left < 250; left++) {
            for (int right = 250; right < rows; right++) {
                if (fields.getFirst().code(left) == fields.getFirst().code(right)) {
                    assertThat(Arrays.binarySearch(pairs, pair(left, right))).isNotNegative();
                }
            }
        }
    }

    private static long[] sorted(Blocking blocking) {
        return Arrays.stream(pairs(blocking)).sorted().toArray();
    }

    /** Half of 400,000 rows have one name; rows 2i and 2i + 1 have a phone in common, or its second half and the town. */
    @Test
    void aNameThatTwoHundredThousandShareIsNarrowedAndNothingIsLost() {
        int rows = 400_000;
        List<FieldValues> fields = List.of(
                field("name", ColumnKind.CHINESE_NAME, rows, row -> row < 200_000 ? "张伟" : chinese(row)),
                field(
                        "phone",
                        ColumnKind.PHONE,
                        rows,
                        row -> "100%08d".formatted(row / 2 * 37 + (row % 8 == 0 ? 5_000_000 : 0))),
                field("number", ColumnKind.NUMBER, rows, row -> "%08d".formatted(row / 2 * 91)));
        Blocking blocking = propose(fields, new Sides(rows, rows), 1e7);
        long[] pairs = sorted(blocking);
        assertThat(pairs.length).isLessThan(30_000_000);
        assertThat(Arrays.stream(pairs).distinct().count()).isEqualTo(pairs.length);
        for (int row = 0; row < rows; row += 2) {
            if (Arrays.binarySearch(pairs, pair(row, row + 1)) < 0) {
                throw new AssertionError("rows " + row + " and " + (row + 1) + " are not compared");
            }
        }
    }

    private static String chinese(int number) {
        return "" + (char) (0x4E00 + number % 5_000) + (char) (0x4E00 + number / 5_000 % 5_000);
    }

    @Test
    void aRuleThatWouldCompareFarTooManyIsRefused() {
        int rows = 50_000;
        List<FieldValues> fields = List.of(field("sex", ColumnKind.CATEGORY, rows, row -> row % 2 == 0 ? "m" : "f"));
        assertThatThrownBy(() -> propose(fields, new Sides(rows, rows), 1e5))
                .isInstanceOf(TooManyPairs.class)
                .hasMessageContaining("sex: equal")
                .hasMessageContaining("pairsMax");
    }

    @Test
    void slicesAreTheSameEachTime() {
        List<FieldValues> fields =
                List.of(field("phone", ColumnKind.PHONE, 30_000, row -> "100%08d".formatted(row % 9_000)));
        assertThat(pairs(propose(fields, new Sides(30_000, 15_000), 1e7)))
                .isEqualTo(pairs(propose(fields, new Sides(30_000, 15_000), 1e7)));
    }

    @Test
    void withoutAFieldOnlyWhatOtherFieldsFindIsFound() {
        List<FieldValues> fields = List.of(
                field("phone", ColumnKind.PHONE, 400, row -> "100%08d".formatted(row / 2 % 100)),
                field(
                        "town",
                        ColumnKind.PLACE,
                        400,
                        row -> "bdfgklmnprstvz".charAt(row % 14) + "aeiou".substring(row % 5, row % 5 + 1) + "xton"));
        Blocking blocking = propose(fields, new Sides(400, 200), 1e6);
        assertThat(Arrays.binarySearch(sorted(blocking), pair(0, 200))).isNotNegative();
        assertThat(blocking.without(Set.of("town")).test(0, 200)).isTrue();
        assertThat(blocking.without(Set.of("phone")).test(0, 200)).isFalse();
        assertThat(blocking.without(Set.of("phone", "town")).test(0, 200)).isFalse();
    }
}
