package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a list has some of its persons twice: rows that agree on two of the three most telling columns and on most others. */
final class DoubledRows {

    private static final double SHARE_LEAST = 0.003;
    private static final int AGREEING_LEAST = 3;
    private static final double AGREEING_SHARE_LEAST = 0.8;
    /** Distinct values of a telling column by rows. */
    private static final double DISTINCT_LEAST = 0.2;

    private static final int TELLING_LEAST = 2;
    private static final int GROUP_MAX = 6;
    private static final int KEYS = 3;

    private DoubledRows() {}

    /** @param columns that are compared */
    static boolean occur(RecordTable table, List<Integer> columns) {
        List<Integer> telling = columns.stream()
                .filter(column -> table.pool(column).size() >= DISTINCT_LEAST * table.rows())
                .sorted(Comparator.comparingInt(
                                (Integer column) -> table.pool(column).size())
                        .reversed())
                .limit(KEYS)
                .toList();
        boolean[] doubled = new boolean[table.rows()];
        for (int key : telling) {
            Map<Integer, List<Integer>> groups = new HashMap<>();
            for (int row = 0; row < table.rows(); row++) {
                if (table.code(row, key) != 0) {
                    groups.computeIfAbsent(table.code(row, key), code -> new ArrayList<>(1))
                            .add(row);
                }
            }
            groups.values().stream()
                    .filter(group -> group.size() > 1 && group.size() <= GROUP_MAX)
                    .forEach(group -> mark(table, columns, telling, group, doubled));
        }
        int count = 0;
        for (boolean each : doubled) {
            count += each ? 1 : 0;
        }
        return count > 1 && count > SHARE_LEAST * table.rows();
    }

    private static void mark(
            RecordTable table, List<Integer> columns, List<Integer> telling, List<Integer> group, boolean[] doubled) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                int one = group.get(i);
                int two = group.get(j);
                if (same(table, telling, one, two) >= TELLING_LEAST && agree(table, columns, one, two)) {
                    doubled[one] = true;
                    doubled[two] = true;
                }
            }
        }
    }

    private static boolean agree(RecordTable table, List<Integer> columns, int one, int two) {
        long both = columns.stream()
                .filter(column -> table.code(one, column) != 0 && table.code(two, column) != 0)
                .count();
        int same = same(table, columns, one, two);
        return same >= AGREEING_LEAST && same >= AGREEING_SHARE_LEAST * both;
    }

    private static int same(RecordTable table, List<Integer> columns, int one, int two) {
        int same = 0;
        for (int column : columns) {
            int left = table.code(one, column);
            same += left != 0 && left == table.code(two, column) ? 1 : 0;
        }
        return same;
    }
}
