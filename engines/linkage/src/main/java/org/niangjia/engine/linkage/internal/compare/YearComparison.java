package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares years. */
final class YearComparison extends FieldComparison {

    private final int[] years;

    YearComparison(FieldValues values) {
        super(values, List.of(Likeness.DIFFERENT, Likeness.ONE_YEAR_APART, Likeness.EQUAL));
        this.years = values.numbers(YearComparison::year);
    }

    private static int year(String value) {
        String digits = Spell.digitsOnly(value);
        return digits.isEmpty() || digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }

    @Override
    int compare(int left, int right) {
        int apart = Math.abs(years[left] - years[right]);
        return apart == 0 ? 3 : apart == 1 ? 2 : DIFFERENT;
    }
}
