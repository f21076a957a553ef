package org.niangjia.member.internal.phone;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipDesk;
import org.niangjia.member.internal.membership.MembershipHistory;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.messages.Inbox;
import org.niangjia.shell.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frees a phone from a record, or makes sure that it stays: at the union's desk, or by the member on whose record it stands. */
@Service
public class PhoneDesk {

    private final PhoneClaims claims;
    private final Memberships memberships;
    private final MembershipHistory history;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    PhoneDesk(
            PhoneClaims claims,
            Memberships memberships,
            MembershipHistory history,
            Accounts accounts,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.claims = claims;
        this.memberships = memberships;
        this.history = history;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the member whose record it is; the same if somebody settled it before */
    @Transactional
    public PhoneClaim settle(UUID id, boolean free, @Nullable String reason, SignedIn officer) {
        if (!officer.hasAny(MembershipDesk.DECIDERS)) {
            throw new AccessDeniedException("this role doesn't free phones");
        }
        String name = accounts.displayNameOf(officer.account()).orElseThrow();
        return settle(id, free, new Decision(officer.account(), name, clock.instant(), reason));
    }

    /** The member himself says whether the phone on his record is still his. Runs in his own scope. */
    @Transactional
    public PhoneClaim settleOwn(UUID id, boolean free, AccountId holder) {
        boolean theirs = claims.lock(id)
                .filter(claim -> holder.equals(claim.holder()) && !holder.equals(claim.account()))
                .isPresent();
        if (!theirs) {
            throw new NotFound();
        }
        return settle(id, free, new Decision(holder, "", clock.instant(), null));
    }

    private PhoneClaim settle(UUID id, boolean free, Decision decision) {
        PhoneClaim claim = claims.lock(id).orElseThrow(NotFound::new);
        if (claim.state() != PhoneClaim.State.ASKED) {
            return claim;
        }
        if (free) {
            memberships
                    .lock(claim.member())
                    .ifPresent(member -> history.add(MembershipDeed.of(
                            MembershipDeed.Kind.PHONE_FREED,
                            member,
                            new MembershipDeed.Actor(
                                    decision.by(),
                                    decision.byName().isEmpty() ? null : decision.byName(),
                                    decision.at()))));
            claims.free(id);
        }
        note(claim, free, decision);
        AccountId holder = claim.holder();
        if (holder != null && !holder.equals(claim.account())) {
            inbox.deliver(
                    holder,
                    "phone-settled-holder:" + id,
                    free ? "phone.freed-from-you" : "phone.stays-yours",
                    new TreeMap<>(Map.of()),
                    "/membership");
        }
        return claim;
    }

    /** The member took another phone: who asked for the one that stood on his record has it. Runs in the member's own scope. */
    void leaveToAskers(AccountId holder) {
        for (PhoneClaim claim : claims.heldBy(holder)) {
            note(claim, true, new Decision(holder, "", clock.instant(), null));
        }
    }

    private void note(PhoneClaim claim, boolean free, Decision decision) {
        claims.settle(claim.id(), free ? PhoneClaim.State.FREED : PhoneClaim.State.KEPT, decision);
        audit.record(AuditEntry.of(
                decision.by(), free ? "member.phone-freed" : "member.phone-kept", "member:" + claim.member()));
        String kind = free ? (claim.wished() ? "phone.freed-for-change" : "phone.freed") : "phone.kept";
        inbox.deliver(
                claim.account(),
                "phone-settled:" + claim.id(),
                kind,
                new TreeMap<>(Map.of("reason", decision.reason() == null ? "" : decision.reason())),
                free && claim.wished() ? "/me/phone" : "/membership/phone");
    }
}
