package org.niangjia.lecturer.internal.handover;

/** How far a handed-over question is. */
public enum HandoverState {
    /** Nobody has taken it up yet. */
    OPEN,
    /** Somebody of the union works on it. */
    TAKEN,
    /** The worker got an answer. */
    ANSWERED,
    /** Ended without an answer: taken back by the worker, or closed with a reason that he reads. */
    CLOSED;

    public boolean isWaiting() {
        return this == OPEN || this == TAKEN;
    }
}
