package org.niangjia.lecturer.internal.films.making;

/** What is being done for a film, in this order. */
public enum MakingPhase {
    SPEAKING,
    DRAWING,
    JOINING
}
