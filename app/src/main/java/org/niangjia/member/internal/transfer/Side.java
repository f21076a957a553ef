package org.niangjia.member.internal.transfer;

/** Who asks for a transfer. */
public enum Side {
    WORKER,
    /** The union that the member belongs to. */
    RELEASING,
    /** The union that he is to belong to. */
    RECEIVING
}
