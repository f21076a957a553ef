package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares codes of few values: equal or not. */
final class CategoryComparison extends FieldComparison {

    private final String[] spellings;

    CategoryComparison(FieldValues values) {
        super(values, List.of(Likeness.DIFFERENT, Likeness.EQUAL));
        this.spellings = new String[values.distinct() + 1];
        for (int code = 1; code < spellings.length; code++) {
            spellings[code] = Spelling.words(values.value(code));
        }
    }

    @Override
    int compare(int left, int right) {
        return spellings[left].equals(spellings[right]) ? 2 : DIFFERENT;
    }
}
