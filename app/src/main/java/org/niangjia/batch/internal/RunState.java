package org.niangjia.batch.internal;

/** Where a run stands. */
public enum RunState {
    /** The job has not taken it up yet. */
    WAITING,
    RUNNING,
    DONE,
    /** Stopped by its starter: the rows before count, the rows after were not touched. */
    CANCELLED,
    /** Stopped by a fault; what counts stays, and it can be taken up again where it stopped. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
