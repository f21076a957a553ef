package org.niangjia.engine.linkage.internal.normal;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

/**
 * Long numbers that a spreadsheet program has written as {@code 9.90201E+17}. Most of their digits are lost, and thousands of people
 * share what is left: taken for values they would make strangers equal.
 */
public final class RoundedNumbers {

    private static final Pattern FORM = Pattern.compile("[1-9](?:\\.\\d+)?[eE]\\+\\d{1,2}");
    private static final Set<ColumnKind> LONG =
            EnumSet.of(ColumnKind.NATIONAL_NUMBER, ColumnKind.NUMBER, ColumnKind.PHONE);

    private RoundedNumbers() {}

    public static boolean isOne(String value) {
        return value.indexOf('+') > 0 && FORM.matcher(value).matches();
    }

    /** Whether columns of the kind hold long numbers. */
    public static boolean mayBeIn(ColumnKind kind) {
        return LONG.contains(kind);
    }

    /**
     * The field itself unless it holds such numbers; then without them.
     *
     * @param told learns what was left out
     */
    public static FieldValues leftOut(FieldValues field, Consumer<String> told) {
        if (!mayBeIn(field.kind())) {
            return field;
        }
        Boolean[] rounded = field.read(RoundedNumbers::isOne, Boolean[]::new);
        long records = 0;
        for (int code = 1; code < rounded.length; code++) {
            records += rounded[code] ? field.count(code) : 0;
        }
        if (records == 0) {
            return field;
        }
        told.accept(field.name() + ": " + records
                + " values are numbers that a spreadsheet program rounded, such as 9.90201E+17; their digits are lost and they"
                + " are taken as missing. Export the table again with the column formatted as text");
        ValuePool pool = new ValuePool();
        int[] kept = field.numbers(value -> isOne(value) ? 0 : pool.add(value));
        pool.sealed();
        int[] codes = new int[field.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = kept[field.code(row)];
        }
        return new FieldValues(field.name(), field.kind(), pool, codes);
    }
}
