package org.niangjia.engine.linkage.internal.compare;

import java.util.List;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.normal.ChineseName;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Compares names in Chinese characters by characters and by sounds. */
final class ChineseNameComparison extends FieldComparison {

    /** Signs that offices put where they lack a character. */
    private static final String WILDCARDS = "?？*×xX某□〓";

    private final ChineseName[] names;

    ChineseNameComparison(FieldValues values) {
        super(
                values,
                List.of(
                        Likeness.DIFFERENT,
                        Likeness.ONE_CHARACTER_SHARED,
                        Likeness.SAME_SURNAME,
                        Likeness.ONE_CHARACTER_DIFFERS,
                        Likeness.ALIKE_IN_SOUND,
                        Likeness.SAME_SOUND,
                        Likeness.PART_MISSING,
                        Likeness.EQUAL));
        this.names = new ChineseName[values.distinct() + 1];
        for (int code = 1; code < names.length; code++) {
            names[code] = ChineseName.of(values.value(code));
        }
    }

    @Override
    int compare(int left, int right) {
        ChineseName one = names[left];
        ChineseName two = names[right];
        if (one.characters().equals(two.characters())) {
            return 8;
        }
        if (isPartOf(one, two) || isPartOf(two, one) || wildcardsFit(one.characters(), two.characters())) {
            return 7;
        }
        if (one.sounds().equals(two.sounds())) {
            return 6;
        }
        if (one.roughSounds().equals(two.roughSounds())) {
            return 5;
        }
        int shortest = Math.min(one.characters().length(), two.characters().length());
        if (shortest >= 3 && Alike.edits(one.characters(), two.characters(), 1) == 1) {
            return 4;
        }
        if (!one.surname().isEmpty() && one.surname().equals(two.surname())) {
            return 3;
        }
        boolean any = one.characters().chars().anyMatch(c -> two.characters().indexOf(c) >= 0);
        return any ? 2 : DIFFERENT;
    }

    /** A minority name is often written by its first part, or by its parts in another order. */
    private static boolean isPartOf(ChineseName part, ChineseName whole) {
        return whole.segments().size() > 1
                && part.characters().length() >= 3
                && whole.segments().containsAll(part.segments());
    }

    private static boolean wildcardsFit(String one, String two) {
        if (one.length() != two.length() || one.length() < 2) {
            return false;
        }
        boolean wild = false;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != two.charAt(i)) {
                if (WILDCARDS.indexOf(one.charAt(i)) < 0 && WILDCARDS.indexOf(two.charAt(i)) < 0) {
                    return false;
                }
                wild = true;
            }
        }
        return wild;
    }
}
