package org.niangjia.member.internal.joining;

import java.util.EnumSet;
import java.util.Set;

/** Where a submitted joining stands. Before that it is a {@link JoiningDraft}, which only its owner knows. */
public enum JoiningState {
    /** With a union, waiting for its decision. */
    SUBMITTED,
    /** In the county's turnover pool (流转池), waiting for a union. */
    IN_POOL,
    /** With the worker again, who is told why. */
    RETURNED,
    APPROVED,
    WITHDRAWN;

    private static final Set<JoiningState> PENDING = EnumSet.of(SUBMITTED, IN_POOL);

    /** Whether the union has to decide. */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** Whether the joining is still on its way; an account has at most one such. */
    public boolean isOpen() {
        return isPending() || this == RETURNED;
    }

    /** The states that can follow this one. */
    Set<JoiningState> successors() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(APPROVED, RETURNED, WITHDRAWN, IN_POOL);
            case IN_POOL -> EnumSet.of(SUBMITTED, RETURNED, WITHDRAWN);
            case RETURNED -> EnumSet.of(SUBMITTED, IN_POOL, WITHDRAWN);
            case APPROVED, WITHDRAWN -> EnumSet.noneOf(JoiningState.class);
        };
    }
}
