package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares names and other short words; of a given name and a surname also whether they stand in each other's place. */
final class WordComparison extends FieldComparison {

    private static final double CLOSE = 0.92;
    private static final double SIMILAR = 0.8;
    private static final int SIMILAR_LEVEL = 2;
    private static final int CROSSED_LEVEL = 3;
    private static final int CLOSE_LEVEL = 4;
    private static final int EDITED_LEVEL = 5;
    private static final int EQUAL_LEVEL = 6;

    private final String[] spellings;
    private final @Nullable FieldValues other;

    /** @param other the field with which it may be exchanged */
    WordComparison(FieldValues values, @Nullable FieldValues other) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.SIMILAR,
                        Likeness.NAMES_EXCHANGED,
                        Likeness.CLOSE,
                        Likeness.ONE_LETTER_DIFFERS,
                        Likeness.EQUAL));
        this.other = other;
        this.spellings = new String[values.distinct() + 1];
        for (int code = 1; code < spellings.length; code++) {
            spellings[code] = Spelling.words(values.value(code));
        }
    }

    @Override
    public int level(int left, int right) {
        int level = super.level(left, right);
        boolean crossed = other != null && level != MISSING && level < CROSSED_LEVEL && crossed(left, right);
        return crossed ? CROSSED_LEVEL : level;
    }

    @Override
    public boolean occurs(int level) {
        return level != CROSSED_LEVEL || other != null;
    }

    private boolean crossed(int left, int right) {
        FieldValues partner = other;
        return partner != null
                && equalAcross(partner, values().code(left), partner.code(right))
                && equalAcross(partner, values().code(right), partner.code(left));
    }

    private boolean equalAcross(FieldValues partner, int own, int partners) {
        return own != 0 && partners != 0 && partner.value(partners).equalsIgnoreCase(values().value(own));
    }

    @Override
    int compare(int left, int right) {
        String one = spellings[left];
        String two = spellings[right];
        if (one.equals(two)) {
            return EQUAL_LEVEL;
        }
        if (Math.min(one.length(), two.length()) > 2 && Alike.edits(one, two, 1) == 1) {
            return EDITED_LEVEL;
        }
        double alike = Alike.jaroWinkler(one, two);
        return alike >= CLOSE ? CLOSE_LEVEL : alike >= SIMILAR ? SIMILAR_LEVEL : DIFFERENT;
    }
}
