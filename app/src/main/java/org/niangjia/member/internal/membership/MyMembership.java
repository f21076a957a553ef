package org.niangjia.member.internal.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member sees how his membership went, and leaves if he wishes. Runs in his own scope. */
@Service
public class MyMembership {

    private final Memberships memberships;
    private final MembershipHistory history;
    private final MembershipMoves moves;
    private final Clock clock;

    MyMembership(Memberships memberships, MembershipHistory history, MembershipMoves moves, Clock clock) {
        this.memberships = memberships;
        this.history = history;
        this.moves = moves;
        this.clock = clock;
    }

    /** A membership with what happened to it. */
    public record Opened(Membership membership, List<MembershipDeed> history) {}

    /** The account's current membership, or the one that ended last. */
    @Transactional(readOnly = true)
    public Optional<Opened> of(AccountId account) {
        return memberships
                .currentOf(account)
                .or(() -> memberships.lastOf(account))
                .map(membership -> new Opened(membership, history.of(membership.id())));
    }

    /** Ends the account's membership by own wish; leaving is free, so nobody has to agree. */
    @Transactional
    public void leave(AccountId account) {
        memberships
                .lockCurrentOf(account)
                .ifPresent(before -> moves.make(
                        before,
                        before.leave(LocalDate.now(clock)),
                        MembershipDeed.Kind.LEFT,
                        new MembershipDeed.Actor(account, null, clock.instant()),
                        null,
                        null));
    }
}
