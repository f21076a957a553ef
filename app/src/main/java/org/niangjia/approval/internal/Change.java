package org.niangjia.approval.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/**
 * A proposed change.
 *
 * @param kind of which {@link org.niangjia.approval.FourEyesChange} bean it is
 * @param content its content as JSON
 * @param at the union concerned
 * @param reason why the proposer wants it
 * @param decision how it ended; null while it waits
 */
public record Change(
        ChangeId id,
        String kind,
        String content,
        OrgPath at,
        String reason,
        Proposer proposer,
        Instant proposed,
        ChangeState state,
        @Nullable Decision decision) {

    /**
     * How a change ended.
     *
     * @param by who decided, or the proposer who withdrew it
     * @param reason why it was refused; null otherwise
     */
    public record Decision(
            AccountId by,
            String byName,
            Instant at,
            @Nullable String reason) {}

    /** @throws IllegalArgumentException if its state and its decision do not fit together */
    public Change {
        if ((state == ChangeState.WAITING) != (decision == null)) {
            throw new IllegalArgumentException("a change waits or has a decision");
        }
    }

    public boolean isWaiting() {
        return state == ChangeState.WAITING;
    }

    public boolean isProposedBy(SignedIn person) {
        return proposer.account().equals(person.account());
    }

    /** @throws IllegalStateException if it no longer waits */
    Change end(ChangeState how, Decision decision) {
        if (!isWaiting()) {
            throw new IllegalStateException("the change was decided before");
        }
        return new Change(id, kind, content, at, reason, proposer, proposed, how, decision);
    }
}
