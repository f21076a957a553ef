package org.niangjia.member.internal.membership;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.MembershipEnded;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.Scopes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Brings a change of state about, whoever made it: stored, in the history, audited, told to the member. Called in the
 * transaction and the scope of who makes it.
 */
@Component
class MembershipMoves {

    private final Memberships memberships;
    private final MembershipHistory history;
    private final Inbox inbox;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    MembershipMoves(
            Memberships memberships,
            MembershipHistory history,
            Inbox inbox,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.history = history;
        this.inbox = inbox;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Stores the membership as it is after the change.
     *
     * @param detail a code that says more, or null
     * @param text what was written about it, or null
     */
    void make(
            Membership before,
            Membership after,
            MembershipDeed.Kind kind,
            MembershipDeed.Actor who,
            @Nullable String detail,
            @Nullable String text) {
        memberships.update(after);
        MembershipDeed deed = MembershipDeed.of(kind, before, after.state(), who, detail, text);
        history.add(deed);
        audit.record(
                AuditEntry.of(who.account(), "member." + kind.name().toLowerCase(Locale.ROOT), "member:" + after.id()));
        AccountId account = after.account();
        if (account != null && after.state() != MembershipState.DECEASED) {
            inbox.deliver(
                    account,
                    "membership:" + deed.id(),
                    "membership.told." + kind.name(),
                    new TreeMap<>(Map.of("reason", text == null ? "" : text)),
                    "/membership");
        }
        if (!after.state().isCurrent()) {
            events.publishEvent(new MembershipEnded(after.id(), account, after.union(), Scopes.current()));
        }
    }
}
