package org.niangjia.member.internal.membership;

import org.niangjia.kernel.MemberId;

/** What was asked of a membership is not possible in its state; nothing has changed. */
public final class WrongMembershipState extends RuntimeException {

    private final MemberId member;
    private final MembershipState state;

    WrongMembershipState(MemberId member, MembershipState state, MembershipState wanted) {
        super("membership " + member + " is " + state + " and cannot become " + wanted);
        this.member = member;
        this.state = state;
    }

    public MemberId member() {
        return member;
    }

    public MembershipState state() {
        return state;
    }
}
