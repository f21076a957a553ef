package org.niangjia.member.internal.roster;

/** What stands in a column of a roster. */
public enum RosterColumn {
    /** Nothing that is read. */
    IGNORED,
    NAME,
    NATIONAL_NUMBER,
    PHONE,
    /** The name of the union, or of the firm whose union it is. */
    UNION,
    TRADE,
    EMPLOYMENT,
    /** The day of joining. */
    JOINED;

    /** The one of that name; {@link #IGNORED} if there is none. */
    public static RosterColumn of(String name) {
        for (RosterColumn column : values()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return IGNORED;
    }
}
