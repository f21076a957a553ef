package org.niangjia.member.internal.joining;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.membership.Decision;

/**
 * One entry of a joining's history.
 *
 * @param account who did it
 * @param actor the name of the staff member; null for the worker himself and for the clock
 * @param union the union that it concerns, if it concerns one
 * @param text the reason that somebody wrote, if the deed asks for one
 */
public record JoiningDeed(
        UUID id,
        JoiningId joining,
        Kind kind,
        Instant happened,
        AccountId account,
        @Nullable String actor,
        @Nullable UnionId union,
        @Nullable String text) {

    /** What was done. */
    public enum Kind {
        SUBMITTED,
        SUBMITTED_AGAIN,
        /** A staff member opened the page; entered once for each. */
        OPENED,
        NUMBER_REVEALED,
        PLACED,
        RETURNED,
        APPROVED,
        WITHDRAWN,
        /** Taken back out of the union in which it was placed, into the pool. */
        BACK_IN_POOL,
        /** The service-time clock told the desk that the term ends soon. */
        REMINDED,
        /** The service-time clock brought a late joining to a union above. */
        ESCALATED;

        /** Whether nobody did it but the clock. */
        public boolean isOfTheClock() {
            return this == REMINDED || this == ESCALATED;
        }
    }

    static JoiningDeed byWorker(Joining joining, Kind kind, Instant now) {
        return new JoiningDeed(
                TimeOrderedUuid.next(),
                joining.id(),
                kind,
                now,
                joining.account(),
                null,
                joining.application().choice().union(),
                null);
    }

    static JoiningDeed byStaff(JoiningId joining, Kind kind, Decision who, @Nullable UnionId union) {
        return new JoiningDeed(
                TimeOrderedUuid.next(), joining, kind, who.at(), who.by(), who.byName(), union, who.reason());
    }
}
