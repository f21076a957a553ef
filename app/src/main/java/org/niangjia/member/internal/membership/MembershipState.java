package org.niangjia.member.internal.membership;

import java.util.EnumSet;
import java.util.Set;

/** Where a membership stands. */
public enum MembershipState {
    ACTIVE,
    /** On the way from one union to another; goes on without a gap. */
    TRANSFERRING,
    /** Kept without dues and votes while retired or out of work: 保留会籍. */
    KEPT,
    /** Left by own wish; the person may join again. */
    LEFT,
    /** Removed by two persons' decision; the person may ask to join again, and who decides sees it. */
    REMOVED,
    DECEASED;

    private static final Set<MembershipState> CURRENT = EnumSet.of(ACTIVE, TRANSFERRING, KEPT);

    /** Whether the person is a member now; nobody has two such memberships. */
    public boolean isCurrent() {
        return CURRENT.contains(this);
    }

    /** Whether this state can follow that one: what has ended stays ended, and who joins again gets a new record. */
    public boolean canBecome(MembershipState next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case TRANSFERRING -> next != TRANSFERRING && next != REMOVED;
            case KEPT -> next != KEPT;
            case LEFT, REMOVED, DECEASED -> false;
        };
    }
}
