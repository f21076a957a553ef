package org.niangjia.engine.studio;

/** What the avatar is asked to do beside speaking, at a time in milliseconds from the beginning of the speech. */
public sealed interface Cue {

    int startMillis();

    /** An arm shows a gesture, and relaxes at the end. */
    record Gesturing(int startMillis, int endMillis, Arm arm, Gesture gesture) implements Cue {}

    /** The eyes rest on a place until another cue: -1 to 1, positive to the right and lower edge; (0, 0) is the viewer. */
    record Looking(int startMillis, double x, double y) implements Cue {}

    /** The face shows an expression until another cue. */
    record Feeling(int startMillis, Expression expression) implements Cue {}
}
