package org.niangjia.engine.linkage.internal.normal;

import java.time.Clock;
import java.util.List;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Takes a day of birth that a record lacks from its national number. */
public final class BirthDays {

    private BirthDays() {}

    /** The fields with the first column of days filled in, if there is a national number too. */
    public static List<FieldValues> filledIn(List<FieldValues> fields, Clock clock) {
        FieldValues number = first(fields, ColumnKind.NATIONAL_NUMBER);
        FieldValues day = first(fields, ColumnKind.DATE);
        if (number == null || day == null) {
            return fields;
        }
        FieldValues filled = filledIn(day, number, clock);
        return fields.stream().map(field -> field == day ? filled : field).toList();
    }

    private static @org.jspecify.annotations.Nullable FieldValues first(List<FieldValues> fields, ColumnKind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst().orElse(null);
    }

    private static FieldValues filledIn(FieldValues day, FieldValues number, Clock clock) {
        ValuePool pool = new ValuePool();
        int[] days = day.numbers(value -> pool.add(Days.of(value).orElse(value)));
        int[] inNumbers = number.numbers(value -> pool.add(
                NationalNumber.of(value, clock) instanceof NationalNumber(String characters, boolean valid) && valid
                        ? characters.substring(6, 14)
                        : ""));
        int[] codes = new int[day.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = day.code(row) == 0 ? inNumbers[number.code(row)] : days[day.code(row)];
        }
        return new FieldValues(day.name(), day.kind(), pool, codes);
    }
}
