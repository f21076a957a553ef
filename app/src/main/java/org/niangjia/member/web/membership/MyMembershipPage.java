package org.niangjia.member.web.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.transfer.Side;
import org.niangjia.member.internal.transfer.Transfer;

/**
 * A member's own membership as he sees it.
 *
 * @param union full name of his union
 * @param transfer that is under way, or null
 * @param transferTo full name of its receiving union, or empty
 */
public record MyMembershipPage(
        Membership membership,
        String union,
        List<MemberDeedLine> history,
        @Nullable Transfer transfer,
        String transferTo) {

    /** Whether a union asks for him, and he can agree himself. */
    public boolean isClaimed() {
        return transfer != null && transfer.askedBy() == Side.RECEIVING;
    }
}
