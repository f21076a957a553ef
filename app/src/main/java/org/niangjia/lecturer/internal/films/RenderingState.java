package org.niangjia.lecturer.internal.films;

/** How far the making of a film in one size is. */
public enum RenderingState {
    /** Another film is being made. */
    WAITING,
    /** It is being made. */
    RUNNING,
    /** Its files are there. */
    DONE,
    /** It could not be made; it can be tried again. */
    FAILED,
    /** Somebody called it off. */
    CANCELLED;

    /** Whether it is still to come. */
    public boolean open() {
        return this == WAITING || this == RUNNING;
    }
}
