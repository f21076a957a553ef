package org.niangjia.engine.linkage;

/** What the values of a column are, which decides how they are compared. */
public enum ColumnKind {
    /** A person's whole name in Chinese characters. */
    CHINESE_NAME,
    /** A person's whole name in another script. */
    FULL_NAME,
    GIVEN_NAME,
    SURNAME,
    /** A day, in any common order of its parts. */
    DATE,
    YEAR,
    /** A code of few values, such as a sex or a state. */
    CATEGORY,
    /** A resident identity number (GB 11643), whole or with errors. */
    NATIONAL_NUMBER,
    /** A number or code that tells one from most others, such as an insurance number or a credit code. */
    NUMBER,
    PHONE,
    EMAIL,
    /** A short number such as a house number or a postcode. */
    SHORT_NUMBER,
    /** A name of a place, a firm or a street in one or few words. */
    PLACE,
    ADDRESS,
    ORGANISATION,
    /** Several words: a title, a description. */
    TEXT,
    /** Several persons in one value, such as authors. */
    PEOPLE,
    /** Not compared. */
    IGNORED;

    /** Whether values are compared by the words that they share. */
    public boolean isOfWords() {
        return switch (this) {
            case FULL_NAME, ADDRESS, ORGANISATION, TEXT, PEOPLE -> true;
            default -> false;
        };
    }

    /** Whether those who live together tend to share it. */
    public boolean isSharedInHousehold() {
        return switch (this) {
            case SURNAME, PHONE, SHORT_NUMBER, PLACE, ADDRESS, ORGANISATION -> true;
            default -> false;
        };
    }

    /** Whether two persons with one name and day of birth share it. */
    public boolean isSharedByNamesakes() {
        return switch (this) {
            case CHINESE_NAME, FULL_NAME, GIVEN_NAME, SURNAME, DATE -> true;
            default -> false;
        };
    }
}
