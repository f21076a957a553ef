package org.niangjia.member.internal.transfer;

import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.MembershipState;

/** What asking for a transfer or deciding on one gave. */
public sealed interface TransferOutcome {

    /** The other side has to decide. */
    record Asked(TransferId id) implements TransferOutcome {}

    /** The member belongs to the receiving union. */
    record Done(TransferId id, UnionId to) implements TransferOutcome {}

    /** The member stays where he is. */
    record Stayed() implements TransferOutcome {}

    /** Nothing was changed: a transfer of this member is under way already. */
    record UnderWay() implements TransferOutcome {}

    /** Nothing was changed: somebody settled the transfer before. */
    record Settled(Transfer transfer) implements TransferOutcome {}

    /** Nothing was changed: no current member has this name and number. */
    record Unknown() implements TransferOutcome {}

    /** Nothing was changed: the member belongs to this union already. */
    record SameUnion() implements TransferOutcome {}

    /** Nothing was changed: the membership has ended. */
    record Ended(MembershipState state) implements TransferOutcome {}
}
