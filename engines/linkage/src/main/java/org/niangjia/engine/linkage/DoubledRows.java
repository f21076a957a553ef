package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a list has some of its persons twice: rows that agree on a telling value and on most others. */
final class DoubledRows {

    private static final double SHARE_LEAST = 0.0005;
    private static final int AGREEING_LEAST = 3;
    private static final double AGREEING_SHARE_LEAST = 0.6;
    private static final int GROUP_MAX = 6;
    private static final int KEYS = 3;

    private DoubledRows() {}

    /** @param columns that are compared */
    static boolean occur(RecordTable table, List<Integer> columns) {
        List<Integer> telling = columns.stream()
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
                    .forEach(group -> mark(table, columns, group, doubled));
        }
        int count = 0;
        for (boolean each : doubled) {
            count += each ? 1 : 0;
        }
        return count > 1 && count > SHARE_LEAST * table.rows();
    }

    private static void mark(RecordTable table, List<Integer> columns, List<Integer> group, boolean[] doubled) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                if (agree(table, columns, group.get(i), group.get(j))) {
                    doubled[group.get(i)] = true;
                    doubled[group.get(j)] = true;
                }
            }
        }
    }

    private static boolean agree(RecordTable table, List<Integer> columns, int one, int two) {
        int both = 0;
        int same = 0;
        for (int column : columns) {
            int left = table.code(one, column);
            int right = table.code(two, column);
            both += left != 0 && right != 0 ? 1 : 0;
            same += left != 0 && left == right ? 1 : 0;
        }
        return same >= AGREEING_LEAST && same >= AGREEING_SHARE_LEAST * both;
    }
}
