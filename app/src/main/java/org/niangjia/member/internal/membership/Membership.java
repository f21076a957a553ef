package org.niangjia.member.internal.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;

/**
 * A person's belonging to a union. Immutable: each verb gives the membership as it is afterwards, or refuses in the wrong
 * state with {@link WrongMembershipState}.
 *
 * @param account null until its owner signs in for the first time and shows who he is
 * @param since when it got its state
 * @param keptReason why it is kept; null unless it is, or was when a transfer began
 * @param phone null if none is known, or it was freed for its new owner
 * @param path where the union stands in the tree
 */
public record Membership(
        MemberId id,
        @Nullable AccountId account,
        MembershipState state,
        LocalDate since,
        @Nullable KeptReason keptReason,
        MemberNumber number,
        String name,
        CitizenId nationalNumber,
        @Nullable PhoneNumber phone,
        Work work,
        UnionId union,
        OrgPath path,
        LocalDate joined) {

    /** On the way to another union; since when he is a member of this one stays. */
    public Membership beginTransfer() {
        return become(MembershipState.TRANSFERRING, since, keptReason);
    }

    Membership keep(KeptReason reason, LocalDate today) {
        return become(MembershipState.KEPT, today, reason);
    }

    /** Active again, after it was kept. */
    Membership resume(LocalDate today) {
        if (state != MembershipState.KEPT) {
            throw new WrongMembershipState(id, state, MembershipState.ACTIVE);
        }
        return become(MembershipState.ACTIVE, today, null);
    }

    Membership leave(LocalDate today) {
        return become(MembershipState.LEFT, today, null);
    }

    Membership remove(LocalDate today) {
        return become(MembershipState.REMOVED, today, null);
    }

    Membership die(LocalDate today) {
        return become(MembershipState.DECEASED, today, null);
    }

    private Membership become(MembershipState next, LocalDate from, @Nullable KeptReason reason) {
        if (!state.canBecome(next)) {
            throw new WrongMembershipState(id, state, next);
        }
        return new Membership(
                id, account, next, from, reason, number, name, nationalNumber, phone, work, union, path, joined);
    }
}
