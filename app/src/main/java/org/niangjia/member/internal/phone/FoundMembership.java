package org.niangjia.member.internal.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipHistory;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.ShortMessages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody signs in with a phone that stands on a member's record: he shows once that he is that member, or says that he
 * isn't and asks for the phone. Runs in his own scope.
 */
@Service
public class FoundMembership {

    private final NumberTries tries;
    private final Memberships memberships;
    private final MembershipHistory history;
    private final PhoneClaims claims;
    private final Accounts accounts;
    private final Inbox inbox;
    private final ShortMessages shortMessages;
    private final MessageSource words;
    private final AuditLog audit;
    private final Clock clock;

    FoundMembership(
            NumberTries tries,
            Memberships memberships,
            MembershipHistory history,
            PhoneClaims claims,
            Accounts accounts,
            Inbox inbox,
            ShortMessages shortMessages,
            MessageSource words,
            AuditLog audit,
            Clock clock) {
        this.tries = tries;
        this.memberships = memberships;
        this.history = history;
        this.claims = claims;
        this.accounts = accounts;
        this.inbox = inbox;
        this.shortMessages = shortMessages;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the account's phone stands on the record of a member who never signed in, and nothing was said to it yet. */
    @Transactional(readOnly = true)
    public boolean isThere(AccountId account) {
        return memberships.currentOf(account).isEmpty()
                && accounts.phoneOf(account).filter(memberships::standsOnRecord).isPresent();
    }

    /** What saying the end of the number gave. */
    public sealed interface Outcome {}

    /** The membership is the account's. */
    public record Bound() implements Outcome {}

    public record Wrong(int triesLeft) implements Outcome {}

    public record Locked(Instant until) implements Outcome {}

    /** @param typed the last six characters of the national number as people type them */
    @Transactional
    public Outcome confirm(AccountId account, String typed) {
        Instant now = clock.instant();
        Optional<Instant> locked = tries.lockedUntil(account);
        if (locked.isPresent()) {
            return new Locked(locked.get());
        }
        PhoneNumber phone = accounts.phoneOf(account).orElseThrow();
        if (memberships.bind(phone, NumberTries.tailOf(typed)).isPresent()) {
            tries.forget(account);
            memberships.currentOf(account).ifPresent(membership -> {
                history.add(MembershipDeed.of(
                        MembershipDeed.Kind.BOUND, membership, new MembershipDeed.Actor(account, null, now)));
                audit.record(AuditEntry.of(account, "member.membership-bound", "member:" + membership.id()));
            });
            return new Bound();
        }
        audit.record(AuditEntry.of(account, "member.binding-refused", "account:" + account));
        return switch (tries.wrong(account)) {
            case NumberTries.Left left -> new Wrong(left.tries());
            case NumberTries.Locked waits -> new Locked(waits.until());
        };
    }

    /**
     * Asks to free the account's phone from the records of others; both sides are told. Joining doesn't wait for it.
     *
     * @return whether there was something to ask for
     */
    @Transactional
    public boolean isNotMe(AccountId account) {
        Optional<PhoneNumber> phone = accounts.phoneOf(account);
        if (phone.isEmpty() || claims.ask(phone.get()) == 0) {
            return false;
        }
        audit.record(AuditEntry.of(account, "member.phone-claimed", "account:" + account));
        for (PhoneClaim claim : claims.askedBy(account)) {
            tell(account, "phone.asked", claim);
            if (claim.holder() != null && !claim.holder().equals(account)) {
                tell(claim.holder(), "phone.claimed", claim);
            }
        }
        if (!phone.get().isDemo()) {
            shortMessages.send(
                    phone.get(), words.getMessage("phone.asked.text-message", null, Locale.SIMPLIFIED_CHINESE));
        }
        return true;
    }

    private void tell(AccountId account, String kind, PhoneClaim claim) {
        inbox.deliver(
                account, kind + ":" + claim.id() + ":" + account, kind, new TreeMap<>(Map.of()), "/membership/phone");
    }

    /** The requests that concern the account, its own and those for the phone on its record. */
    @Transactional(readOnly = true)
    public PhoneClaims.Concerning claimsOf(AccountId account) {
        return new PhoneClaims.Concerning(claims.askedBy(account), claims.heldBy(account));
    }
}
