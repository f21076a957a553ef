package org.niangjia.engine.studio;

/** What the face says beside the words. */
public enum Expression {
    NEUTRAL,
    /** A closed smile: the face of one who listens. */
    FRIENDLY,
    /** Brows lowered, for a rule that must be kept. */
    SERIOUS,
    /** Brows drawn up, for what is hard on the listener. */
    CONCERNED,
    /** An open smile. */
    GLAD
}
