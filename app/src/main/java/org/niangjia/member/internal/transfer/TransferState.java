package org.niangjia.member.internal.transfer;

/** Where a transfer stands. */
public enum TransferState {
    /** The other side has to decide. */
    ASKED,
    ACCEPTED,
    /** The other side said why not; the member stays where he is. */
    RETURNED,
    /** Who asked took it back, or the membership ended meanwhile. */
    WITHDRAWN
}
