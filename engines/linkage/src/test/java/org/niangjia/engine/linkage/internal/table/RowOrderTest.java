package org.niangjia.engine.linkage.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.RecordTable;

class RowOrderTest {

    private static final List<List<String>> MEMBERS = rows("L", 900);
    private static final List<List<String>> REGISTER = rows("R", 400);

    /** Every tenth is empty but for its name, every seventh equal to others in all. */
    private static List<List<String>> rows(String prefix, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    i % 7 == 0
                            ? List.of(prefix, "望澜区人民路", "1")
                            : List.of(prefix + i, i % 10 == 0 ? "" : "人民路" + i, "" + i % 3));
        }
        return rows;
    }

    private static RecordTable table(List<List<String>> rows) {
        return RecordTable.of(List.of("编号", "住址", "组"), rows);
    }

    private static RecordTable shuffled(List<List<String>> rows) {
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(3));
        return table(shuffled);
    }

    private static String content(RecordTable table, int row) {
        return table.value(row, 0) + " " + table.value(row, 1) + " " + table.value(row, 2);
    }

    private static List<String> inOrder(RecordTable left, RecordTable right) {
        RowOrder order = RowOrder.of(left, right);
        return IntStream.range(0, order.size())
                .map(order::row)
                .mapToObj(row -> row < left.rows() ? content(left, row) : content(right, row - left.rows()))
                .toList();
    }

    @Test
    void itFollowsFromWhatTheRowsHold() {
        List<String> order = inOrder(table(MEMBERS), table(REGISTER));
        assertThat(inOrder(shuffled(MEMBERS), shuffled(REGISTER))).isEqualTo(order);
        assertThat(inOrder(table(REGISTER), shuffled(MEMBERS))).isEqualTo(order);
    }

    @Test
    void aPlaceLeadsToItsRowAndBack() {
        RowOrder order = RowOrder.of(table(REGISTER), table(MEMBERS));
        assertThat(IntStream.range(0, order.size()))
                .allMatch(row -> order.row(order.place(row)) == row)
                .hasSize(1_300);
        int first = order.row(0);
        int other = order.row(order.ofFirst());
        assertThat(order.first(other, first)).isEqualTo(first);
        assertThat(first < REGISTER.size()).isNotEqualTo(other < REGISTER.size());
    }

    @Test
    void aSampleIsTheSameHoweverTheRowsStand() {
        RecordTable one = table(MEMBERS);
        RecordTable two = shuffled(MEMBERS);
        assertThat(IntStream.of(two.order().sample(100)).mapToObj(row -> content(two, row)))
                .containsExactlyElementsOf(IntStream.of(one.order().sample(100))
                        .mapToObj(row -> content(one, row))
                        .toList());
        assertThat(one.order().sample(5_000)).hasSize(900).doesNotHaveDuplicates();
    }
}
