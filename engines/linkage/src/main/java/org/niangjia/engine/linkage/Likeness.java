package org.niangjia.engine.linkage;

import java.util.Locale;

/**
 * What a comparison of two values can find. Its code is stable: reports, files and message bundles name it. Words for people are
 * in {@link LinkageWords}.
 */
public enum Likeness {
    /** A record lacks the value. */
    MISSING,
    /** Not compared here, as the national number of both records contains it. */
    IN_NATIONAL_NUMBER,
    DIFFERENT,
    EQUAL,

    ONE_CHARACTER_SHARED,
    SAME_SURNAME,
    ONE_CHARACTER_DIFFERS,
    /** Alike once sounds are folded that many speakers confuse. */
    ALIKE_IN_SOUND,
    /** The same syllables in other characters. */
    SAME_SOUND,
    /** Equal but for a part that one record lacks, or a sign that stands for an unknown character. */
    PART_MISSING,

    SAME_YEAR,
    TWO_PARTS_OF_THREE,
    /** One digit of a day differs, or day and month are exchanged. */
    DAY_NEARLY_EQUAL,
    DAY_AND_MONTH_EXCHANGED,
    ONE_YEAR_APART,

    /** Two national numbers that differ, both with a right check character. */
    RIGHT_BUT_DIFFERENT,
    /** Two national numbers of which one hides a part, and three characters or more that both show differ. */
    SEEN_DIFFERENT,
    /** Two right national numbers that differ, and both contain the same day of birth. */
    RIGHT_OF_ONE_DAY,
    SAME_BIRTH_DAY,
    SAME_AREA_AND_BIRTH_DAY,
    TWO_DIGITS_DIFFER,
    /** One digit differs, is missing or too many, or two neighbours are exchanged. */
    ONE_DIGIT_OR_EXCHANGED,
    ONE_DIGIT_DIFFERS,
    /** Of a national number: its check character differs. */
    LAST_DIGIT_DIFFERS,
    ONE_DIGIT_MORE_OR_LESS,
    NEIGHBOURS_EXCHANGED,

    SHARE_LITTLE,
    SHARE_SOME,
    SHARE_HALF,
    SHARE_MUCH,
    SHARE_MOST,
    NEARLY_EQUAL,

    SIMILAR,
    /** Given name and surname stand in each other's place. */
    NAMES_EXCHANGED,
    CLOSE,
    ONE_LETTER_DIFFERS;

    /** Small letters and hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
