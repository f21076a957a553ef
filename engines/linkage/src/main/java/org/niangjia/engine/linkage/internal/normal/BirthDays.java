package org.niangjia.engine.linkage.internal.normal;

import java.time.Clock;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.Headings;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/** Takes a day of birth that a record lacks from its national number. */
public final class BirthDays {

    private BirthDays() {}

    /** The fields with the first column of days filled in, if there is a national number too. */
    public static List<FieldValues> filledIn(List<FieldValues> fields, Clock clock) {
        Optional<FieldValues> number = fields.stream()
                .filter(field -> field.kind() == ColumnKind.NATIONAL_NUMBER)
                .findFirst();
        Optional<String> day = nameIn(fields);
        if (number.isEmpty() || day.isEmpty()) {
            return fields;
        }
        return fields.stream()
                .map(field -> field.name().equals(day.get()) ? filledIn(field, number.get(), clock) : field)
                .toList();
    }

    /** The field of the day of birth: the day that is called so, else the first that isn't called otherwise. */
    public static Optional<String> nameIn(List<FieldValues> fields) {
        List<String> days = fields.stream()
                .filter(field -> field.kind() == ColumnKind.DATE)
                .map(FieldValues::name)
                .toList();
        return days.stream()
                .filter(day -> Headings.meaning(day).equals(Optional.of(Headings.Meaning.BIRTH_DAY)))
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> !Headings.meaning(day).equals(Optional.of(Headings.Meaning.OTHER_DAY)))
                        .findFirst());
    }

    private static FieldValues filledIn(FieldValues day, FieldValues number, Clock clock) {
        ValuePool pool = new ValuePool();
        int[] days = Arrays.stream(day.read(value -> Days.of(value).orElse(value), String[]::new))
                .mapToInt(pool::add)
                .toArray();
        NationalNumber[] numbers =
                number.reading(NationalNumber[].class, value -> NationalNumber.of(value, clock), NationalNumber[]::new);
        int[] inNumbers = Arrays.stream(numbers)
                .mapToInt(each -> pool.add(each.valid() ? each.birthDay() : ""))
                .toArray();
        int[] codes = new int[day.rows()];
        BitSet taken = new BitSet();
        for (int row = 0; row < codes.length; row++) {
            boolean lacking = day.code(row) == 0;
            codes[row] = lacking ? inNumbers[number.code(row)] : days[day.code(row)];
            taken.set(row, lacking && codes[row] != 0);
        }
        return new FieldValues(day.name(), day.kind(), pool, codes, taken);
    }
}
