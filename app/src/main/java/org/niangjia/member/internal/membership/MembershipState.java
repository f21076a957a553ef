package org.niangjia.member.internal.membership;

/** Where a membership stands. */
public enum MembershipState {
    ACTIVE,
    /** On the way from one union to another; goes on without a gap. */
    TRANSFERRING,
    /** Kept without dues and votes while retired or out of work: 保留会籍. */
    KEPT,
    /** Left by own wish; the person may join again. */
    LEFT;

    /** Whether the person is a member now; nobody has two such memberships. */
    public boolean isCurrent() {
        return this != LEFT;
    }
}
