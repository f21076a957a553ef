package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.internal.table.ColumnKinds;

/** Which column of one table says the same as which of another: by name, else by being the only one of its kind. */
final class Alignment {

    private Alignment() {}

    /** @param out small-letter names of columns that are not compared */
    static List<PlannedField> of(RecordTable left, RecordTable right, Set<String> out) {
        List<Integer> lefts = compared(left, out);
        Set<Integer> rights = new HashSet<>(compared(right, out));
        List<PlannedField> fields = new ArrayList<>();
        List<Integer> nameless = new ArrayList<>();
        for (int column : lefts) {
            int same = right.indexOf(left.columns().get(column)).orElse(-1);
            if (rights.remove(same)) {
                fields.add(field(left, column, right, same));
            } else {
                nameless.add(column);
            }
        }
        for (int column : nameless) {
            ColumnKind kind = ColumnKinds.of(left, column);
            List<Integer> alike = rights.stream()
                    .filter(other -> ColumnKinds.of(right, other) == kind)
                    .toList();
            boolean only = nameless.stream()
                            .filter(each -> ColumnKinds.of(left, each) == kind)
                            .count()
                    == 1;
            if (only && alike.size() == 1) {
                rights.remove(alike.getFirst());
                fields.add(field(left, column, right, alike.getFirst()));
            }
        }
        return fields.stream()
                .filter(field -> field.kind() != ColumnKind.IGNORED)
                .toList();
    }

    private static List<Integer> compared(RecordTable table, Set<String> out) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> !out.contains(table.columns().get(column).toLowerCase(Locale.ROOT)))
                .boxed()
                .toList();
    }

    private static PlannedField field(RecordTable left, int column, RecordTable right, int other) {
        String name = left.columns().get(column);
        return new PlannedField(
                name, ColumnKinds.of(left, column), name, right.columns().get(other));
    }
}
