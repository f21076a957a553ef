package org.niangjia.member.internal.joining;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.member.RealNameVerification;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.union.UnionChoice;

/**
 * A worker's request to join. Immutable: each verb gives the joining as it is afterwards, or refuses in the wrong state
 * with {@link NotPossibleInState}.
 *
 * @param submitted when it was last submitted: from then on the worker waits
 * @param decision the last one; null as long as nobody has decided
 */
public record Joining(
        JoiningId id,
        AccountId account,
        JoiningState state,
        Application application,
        RealNameVerification.Result realName,
        Instant submitted,
        @Nullable Decision decision) {

    static Joining submit(
            AccountId account, Application application, RealNameVerification.Result realName, Instant now) {
        return new Joining(JoiningId.next(), account, stateOnArrival(application), application, realName, now, null);
    }

    /** Submits a returned joining once more, corrected. */
    Joining submitAgain(Application corrected, RealNameVerification.Result newRealName, Instant now) {
        return new Joining(id, account, become(stateOnArrival(corrected)), corrected, newRealName, now, decision);
    }

    private static JoiningState stateOnArrival(Application application) {
        return application.choice().way() == UnionChoice.Way.UNKNOWN ? JoiningState.IN_POOL : JoiningState.SUBMITTED;
    }

    /** Gives the joining to a union, out of the pool or away from the union that the worker chose. */
    Joining place(UnionChoice union) {
        if (!state.isPending()) {
            throw new NotPossibleInState(id, state, JoiningState.SUBMITTED);
        }
        return new Joining(
                id, account, JoiningState.SUBMITTED, application.withChoice(union), realName, submitted, decision);
    }

    /** Takes the joining back out of the union in which it was placed. */
    Joining backToPool(UnionChoice pool) {
        return new Joining(
                id, account, become(JoiningState.IN_POOL), application.withChoice(pool), realName, submitted, decision);
    }

    Joining approve(Decision approval) {
        return decided(JoiningState.APPROVED, approval);
    }

    /** The membership that an approved joining gives. */
    Membership toMembership(MemberNumber number, LocalDate today) {
        return new Membership(
                MemberId.next(),
                account,
                MembershipState.ACTIVE,
                today,
                null,
                number,
                application.person().name(),
                application.person().number(),
                application.phone(),
                application.work(),
                application.choice().union(),
                application.choice().path(),
                today);
    }

    /** @throws IllegalArgumentException if the decision gives no reason */
    Joining giveBack(Decision refusal) {
        if (refusal.reason() == null) {
            throw new IllegalArgumentException("who gets a joining back is told why");
        }
        return decided(JoiningState.RETURNED, refusal);
    }

    private Joining decided(JoiningState next, Decision made) {
        return new Joining(id, account, become(next), application, realName, submitted, made);
    }

    Joining withdraw() {
        return new Joining(id, account, become(JoiningState.WITHDRAWN), application, realName, submitted, decision);
    }

    private JoiningState become(JoiningState next) {
        if (!state.successors().contains(next)) {
            throw new NotPossibleInState(id, state, next);
        }
        return next;
    }
}
