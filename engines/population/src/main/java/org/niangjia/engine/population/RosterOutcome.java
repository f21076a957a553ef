package org.niangjia.engine.population;

/** What an import must make of a row. */
public enum RosterOutcome {
    ADDED,
    UNCHANGED,
    REJECTED
}
