package org.niangjia.member.internal.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.MemberId;
import org.springframework.stereotype.Component;

/** The removal of a member (开除会籍): proposed by one, decided by another. */
@Component
class RemovalChange implements FourEyesChange<RemovalChange.Removal> {

    private final Memberships memberships;
    private final MembershipMoves moves;
    private final Accounts accounts;
    private final Clock clock;

    RemovalChange(Memberships memberships, MembershipMoves moves, Accounts accounts, Clock clock) {
        this.memberships = memberships;
        this.moves = moves;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param reason as the member will read it */
    record Removal(UUID member, String reason) {}

    @Override
    public String kind() {
        return "member.removal";
    }

    @Override
    public Class<Removal> content() {
        return Removal.class;
    }

    @Override
    public Set<Role> proposers() {
        return MembershipDesk.DECIDERS;
    }

    @Override
    public Set<Role> deciders() {
        return MembershipDesk.DECIDERS;
    }

    @Override
    public List<ChangeLine> lines(Removal content) {
        Optional<Membership> found = memberships.find(new MemberId(content.member()));
        return List.of(
                ChangeLine.text("joining.name", found.map(Membership::name).orElse("–")),
                ChangeLine.text(
                        "membership.number",
                        found.map(membership -> membership.number().grouped()).orElse("–")),
                ChangeLine.text("desk.member.reason", content.reason()));
    }

    @Override
    public Outcome apply(ChangeId id, Removal content, Proposer proposer, SignedIn decider) {
        Optional<Membership> found = memberships.lock(new MemberId(content.member()));
        if (found.isEmpty() || !found.get().state().canBecome(MembershipState.REMOVED)) {
            return new CannotApply("member.removal.impossible");
        }
        Membership before = found.get();
        String name = accounts.displayNameOf(decider.account()).orElseThrow();
        moves.make(
                before,
                before.remove(LocalDate.now(clock)),
                MembershipDeed.Kind.REMOVED,
                new MembershipDeed.Actor(decider.account(), name, clock.instant()),
                null,
                content.reason());
        return new Applied();
    }
}
