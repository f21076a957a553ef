package org.niangjia.member.internal.joining;

import org.niangjia.member.internal.membership.Membership;

/** How a worker stands to the union: what his pages show follows from it. */
public sealed interface Standing {

    /** He is a member. */
    record Member(Membership membership) implements Standing {}

    /** He has submitted and waits. */
    record Waiting(Joining joining) implements Standing {}

    /** His joining was returned; he can correct and submit it again. */
    record Returned(Joining joining, JoiningDraft draft) implements Standing {}

    /** He fills in the form, or has not begun. */
    record Drafting(JoiningDraft draft) implements Standing {}
}
