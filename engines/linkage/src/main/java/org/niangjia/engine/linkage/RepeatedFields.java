package org.niangjia.engine.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/**
 * Columns that say once more what others say: a full name beside given name and surname, the union of an employer beside the
 * employer. Compared as well they would count one likeness twice.
 */
final class RepeatedFields {

    private static final Set<ColumnKind> MAY_REPEAT =
            EnumSet.of(ColumnKind.FULL_NAME, ColumnKind.TEXT, ColumnKind.PLACE, ColumnKind.ORGANISATION);
    private static final int ROWS_LOOKED_AT = 5_000;
    private static final double SHARE_LEAST = 0.5;

    private RepeatedFields() {}

    /**
     * The fields without those of which, in most rows of the left table, the words of given name and surname are a part, or the name
     * of another organisation.
     */
    static List<PlannedField> leftOut(List<PlannedField> fields, RecordTable left) {
        List<PlannedField> organisations = fields.stream()
                .filter(field -> field.kind() == ColumnKind.ORGANISATION)
                .toList();
        return withoutNames(fields, left).stream()
                .filter(field -> !organisations.contains(field)
                        || organisations.stream()
                                .noneMatch(part -> contains(left, column(left, field), column(left, part))))
                .toList();
    }

    private static List<PlannedField> withoutNames(List<PlannedField> fields, RecordTable left) {
        Optional<PlannedField> given = first(fields, ColumnKind.GIVEN_NAME);
        Optional<PlannedField> surname = first(fields, ColumnKind.SURNAME);
        if (given.isEmpty() || surname.isEmpty()) {
            return fields;
        }
        int one = column(left, given.get());
        int two = column(left, surname.get());
        return fields.stream()
                .filter(field -> !MAY_REPEAT.contains(field.kind()) || !repeats(left, column(left, field), one, two))
                .toList();
    }

    private static Optional<PlannedField> first(List<PlannedField> fields, ColumnKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }

    private static int column(RecordTable table, PlannedField field) {
        return table.indexOf(field.left()).orElseThrow();
    }

    private static boolean repeats(RecordTable table, int column, int given, int surname) {
        int filled = 0;
        int repeated = 0;
        for (int row = 0; row < Math.min(ROWS_LOOKED_AT, table.rows()); row++) {
            if (table.code(row, column) != 0 && table.code(row, given) != 0 && table.code(row, surname) != 0) {
                filled++;
                Set<String> words = words(table.value(row, column));
                repeated += words.containsAll(words(table.value(row, given)))
                                && words.containsAll(words(table.value(row, surname)))
                        ? 1
                        : 0;
            }
        }
        return filled > 0 && repeated > SHARE_LEAST * filled;
    }

    /** Whether the longer name contains the shorter one; a column doesn't contain itself. */
    private static boolean contains(RecordTable table, int longer, int shorter) {
        int filled = 0;
        int contained = 0;
        for (int row = 0; row < Math.min(ROWS_LOOKED_AT, table.rows()); row++) {
            if (table.code(row, longer) != 0 && table.code(row, shorter) != 0) {
                filled++;
                String whole = table.value(row, longer);
                String part = table.value(row, shorter);
                contained += whole.length() > part.length() && whole.contains(part) ? 1 : 0;
            }
        }
        return filled > 0 && contained > SHARE_LEAST * filled;
    }

    private static Set<String> words(String value) {
        return Set.copyOf(List.of(Spelling.words(value).split(" ", -1)));
    }
}
