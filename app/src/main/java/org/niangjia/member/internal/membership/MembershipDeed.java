package org.niangjia.member.internal.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;

/**
 * One entry of a membership's history.
 *
 * @param account who did it
 * @param actor the name of the staff member; null for the member himself
 * @param detail a code that says more, such as why a membership is kept
 * @param text what somebody wrote, such as a reason
 */
public record MembershipDeed(
        UUID id,
        MemberId member,
        Kind kind,
        Instant happened,
        AccountId account,
        @Nullable String actor,
        MembershipState from,
        MembershipState to,
        @Nullable UnionId unionFrom,
        @Nullable UnionId unionTo,
        @Nullable String detail,
        @Nullable String text) {

    /** What was done. */
    public enum Kind {
        JOINED,
        TRANSFER_ASKED,
        TRANSFER_RETURNED,
        TRANSFER_WITHDRAWN,
        TRANSFERRED,
        KEPT,
        RESUMED,
        LEFT,
        REMOVED,
        DECEASED,
        PHONE_FREED,
        PHONE_CHANGED,
        /** The owner showed who he is and got the membership into his account. */
        BOUND
    }

    /**
     * Who acted, and when.
     *
     * @param name of the staff member; null for the member himself
     */
    public record Actor(AccountId account, @Nullable String name, Instant at) {}

    /** A change of state within one union. */
    public static MembershipDeed of(
            Kind kind,
            Membership before,
            MembershipState to,
            Actor who,
            @Nullable String detail,
            @Nullable String text) {
        return new MembershipDeed(
                TimeOrderedUuid.next(),
                before.id(),
                kind,
                who.at(),
                who.account(),
                who.name(),
                before.state(),
                to,
                before.union(),
                before.union(),
                detail,
                text);
    }

    /** What doesn't change the state. */
    public static MembershipDeed of(Kind kind, Membership membership, Actor who) {
        return of(kind, membership, membership.state(), who, null, null);
    }
}
