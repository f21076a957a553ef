package org.niangjia.engine.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
     * The fields without those of which, in most rows of both tables, the words of given name and surname are a part, or the name of
     * another organisation.
     */
    static List<PlannedField> leftOut(List<PlannedField> fields, RecordTable left, RecordTable right) {
        Optional<PlannedField> given = first(fields, ColumnKind.GIVEN_NAME);
        Optional<PlannedField> surname = first(fields, ColumnKind.SURNAME);
        List<PlannedField> organisations = fields.stream()
                .filter(field -> field.kind() == ColumnKind.ORGANISATION)
                .toList();
        return fields.stream()
                .filter(field -> !(given.isPresent()
                        && surname.isPresent()
                        && MAY_REPEAT.contains(field.kind())
                        && inMost(left, right, List.of(field, given.get(), surname.get()), RepeatedFields::holdsWords)))
                .filter(field -> !organisations.contains(field)
                        || organisations.stream()
                                .noneMatch(
                                        part -> inMost(left, right, List.of(field, part), RepeatedFields::holdsPart)))
                .toList();
    }

    private static Optional<PlannedField> first(List<PlannedField> fields, ColumnKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }

    /** Whether something holds for the values of these fields in most rows that have all of them. */
    private static boolean inMost(
            RecordTable left, RecordTable right, List<PlannedField> fields, Predicate<List<String>> test) {
        int filled = 0;
        int repeated = 0;
        for (boolean ofLeft : new boolean[] {true, false}) {
            RecordTable table = ofLeft ? left : right;
            List<Integer> columns = fields.stream()
                    .map(field ->
                            table.indexOf(ofLeft ? field.left() : field.right()).orElseThrow())
                    .toList();
            for (int row : table.order().sample(ROWS_LOOKED_AT)) {
                List<String> values =
                        columns.stream().map(column -> table.value(row, column)).toList();
                if (values.stream().noneMatch(String::isEmpty)) {
                    filled++;
                    repeated += test.test(values) ? 1 : 0;
                }
            }
        }
        return filled > 0 && repeated > SHARE_LEAST * filled;
    }

    /** Whether the first value has all words of the others. */
    private static boolean holdsWords(List<String> values) {
        Set<String> words = words(values.getFirst());
        return values.stream().skip(1).allMatch(value -> words.containsAll(words(value)));
    }

    /** Whether the first value is the second and something more; a column doesn't contain itself. */
    private static boolean holdsPart(List<String> values) {
        String whole = values.getFirst();
        String part = values.getLast();
        return whole.length() > part.length() && whole.contains(part);
    }

    private static Set<String> words(String value) {
        return Set.copyOf(List.of(Spelling.words(value).split(" ", -1)));
    }
}
