package org.niangjia.approval.internal;

/** Where a proposed change stands. */
public enum ChangeState {
    WAITING,
    /** Agreed to by a second person and brought about. */
    APPLIED,
    REFUSED,
    /** Taken back by its proposer. */
    WITHDRAWN
}
