package org.niangjia.engine.population;

import org.jspecify.annotations.Nullable;

/** What is remarkable about a row of a {@link Roster}, and what an import must make of it. */
public enum RosterFault {
    /** Nothing: a person who is no member yet. */
    NONE(null, RosterOutcome.ADDED),
    /** A number of 15 digits, to be completed. */
    FIFTEEN_DIGITS(13, RosterOutcome.ADDED),
    /** A member of this very union already. */
    MEMBER_ALREADY(73, RosterOutcome.UNCHANGED),
    /** The check character does not fit. */
    MISTYPED_NUMBER(3, RosterOutcome.REJECTED),
    /** A phone of ten digits. */
    SHORT_PHONE(23, RosterOutcome.REJECTED),
    NAME_MISSING(33, RosterOutcome.REJECTED),
    /** Born ten years before {@link Federation#AS_OF}. */
    MINOR(43, RosterOutcome.REJECTED),
    /** Born in 1910. */
    OVER_HUNDRED(53, RosterOutcome.REJECTED),
    /** Who stands two rows above, once more. */
    TWICE_IN_FILE(63, RosterOutcome.REJECTED),
    /** A union that does not exist. */
    UNKNOWN_UNION(83, RosterOutcome.REJECTED),
    /** A person of his own with the phone of the row above. */
    PHONE_OF_ANOTHER(93, RosterOutcome.REJECTED);

    private final @Nullable Integer place;
    private final RosterOutcome outcome;

    /** @param place at which row of each hundred it stands; null for all others */
    RosterFault(@Nullable Integer place, RosterOutcome outcome) {
        this.place = place;
        this.outcome = outcome;
    }

    public RosterOutcome outcome() {
        return outcome;
    }

    static RosterFault at(int row) {
        for (RosterFault fault : values()) {
            if (fault.place != null && fault.place == row % 100) {
                return fault;
            }
        }
        return NONE;
    }
}
