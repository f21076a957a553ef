package org.niangjia.member.internal.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.Sex;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;

/**
 * The request to take a member over into another union. Immutable: each verb gives the transfer as it is afterwards, or
 * refuses with {@link IllegalStateException} once it is settled.
 *
 * <p>It holds no more of the person than the other side needs: no national number and no phone.
 *
 * @param account of the member; null if he never signed in
 * @param before what the membership was when it was asked for, and is again if it is returned
 * @param asker who asked
 * @param reason of who asked, or null
 * @param decision the answer; null as long as there is none
 */
public record Transfer(
        TransferId id,
        MemberId member,
        @Nullable AccountId account,
        TransferState state,
        Side askedBy,
        Person person,
        MembershipState before,
        UnionId from,
        OrgPath fromPath,
        UnionId to,
        OrgPath toPath,
        Asker asker,
        @Nullable String reason,
        @Nullable Decision decision) {

    /** The member as both unions see him. */
    public record Person(String name, Sex sex, int birthYear, Work work, MemberNumber number, LocalDate joined) {}

    /** @param name of the staff member; null for the worker himself */
    public record Asker(AccountId account, @Nullable String name, Instant at) {}

    static Transfer ask(Membership membership, Side side, UnionChoice to, Asker asker, @Nullable String reason) {
        return new Transfer(
                TransferId.next(),
                membership.id(),
                membership.account(),
                TransferState.ASKED,
                side,
                new Person(
                        membership.name(),
                        membership.nationalNumber().sex(),
                        membership.nationalNumber().birthDate().getYear(),
                        membership.work(),
                        membership.number(),
                        membership.joined()),
                membership.state(),
                membership.union(),
                membership.path(),
                to.union(),
                to.path(),
                asker,
                reason,
                null);
    }

    Transfer accept(Decision made) {
        return settle(TransferState.ACCEPTED, made);
    }

    /** @throws IllegalArgumentException if the decision gives no reason */
    Transfer giveBack(Decision made) {
        if (made.reason() == null) {
            throw new IllegalArgumentException("who gets a transfer back is told why");
        }
        return settle(TransferState.RETURNED, made);
    }

    Transfer withdraw(Decision made) {
        return settle(TransferState.WITHDRAWN, made);
    }

    private Transfer settle(TransferState next, Decision made) {
        if (!isUnderWay()) {
            throw new IllegalStateException("transfer " + id + " is " + state);
        }
        return new Transfer(
                id, member, account, next, askedBy, person, before, from, fromPath, to, toPath, asker, reason, made);
    }

    public boolean isUnderWay() {
        return state == TransferState.ASKED;
    }

    /** Where the union stands that has to decide: the one that didn't ask. */
    public OrgPath decidingPath() {
        return askedBy == Side.RECEIVING ? fromPath : toPath;
    }

    /** Whether who has the path as the top of his scope decides on it. */
    public boolean isDecidedWithin(@Nullable OrgPath within) {
        return within != null && within.covers(decidingPath());
    }
}
