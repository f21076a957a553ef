package org.niangjia.lecturer.internal.films;

/** How far a film is; {@link Production} holds the ways from one state to another. */
public enum ProductionState {
    /** Its script is being written. */
    DRAFT,
    /** A second person reads the script. */
    IN_REVIEW,
    /** The script is right; the film can be made. */
    APPROVED,
    /** The film's files are there. */
    RENDERED,
    /** Everybody can see it. */
    PUBLISHED,
    /** It was taken back, or a newer version took its place. */
    WITHDRAWN
}
