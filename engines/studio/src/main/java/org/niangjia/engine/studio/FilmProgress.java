package org.niangjia.engine.studio;

/**
 * How far the making of a film has come.
 *
 * @param done how many of the phase's parts are, 0 when it begins
 * @param total at least 1
 * @param reused how many of those done were kept from before
 */
public record FilmProgress(Phase phase, int done, int total, int reused) {

    /** What is being done, in this order. */
    public enum Phase {
        /** Sentences are spoken. */
        SPEAKING,
        /** Scenes are drawn and encoded; beside them the sound is mixed. */
        DRAWING,
        /** Scenes and sound are joined, and the files beside the film written. */
        JOINING
    }
}
