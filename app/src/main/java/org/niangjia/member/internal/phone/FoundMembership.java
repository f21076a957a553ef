package org.niangjia.member.internal.phone;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody signs in with a phone that stands on a member's record: he shows once that he is that member, or says that he
 * isn't and asks for the phone. Runs in his own scope.
 */
@Service
public class FoundMembership {

    /** How often the end of a number may be wrong before the account waits. */
    public static final int TRIES = 5;

    private static final Duration LOCK = Duration.ofDays(1);

    private final JdbcClient sql;
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
            JdbcClient sql,
            Memberships memberships,
            MembershipHistory history,
            PhoneClaims claims,
            Accounts accounts,
            Inbox inbox,
            ShortMessages shortMessages,
            MessageSource words,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
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

    private record Attempts(int wrong, @Nullable Instant lockedUntil) {}

    /** @param typed the last six characters of the national number as people type them */
    @Transactional
    public Outcome confirm(AccountId account, String typed) {
        Instant now = clock.instant();
        Attempts attempts = lockAttempts(account);
        Instant locked = attempts.lockedUntil();
        if (locked != null && now.isBefore(locked)) {
            return new Locked(locked);
        }
        String tail = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        PhoneNumber phone = accounts.phoneOf(account).orElseThrow();
        if (memberships.bind(phone, tail).isPresent()) {
            save(account, 0, null);
            memberships.currentOf(account).ifPresent(membership -> {
                history.add(MembershipDeed.of(
                        MembershipDeed.Kind.BOUND, membership, new MembershipDeed.Actor(account, null, now)));
                audit.record(AuditEntry.of(account, "member.membership-bound", "member:" + membership.id()));
            });
            return new Bound();
        }
        int wrong = attempts.wrong() + 1;
        audit.record(AuditEntry.of(account, "member.binding-refused", "account:" + account));
        if (wrong >= TRIES) {
            save(account, 0, now.plus(LOCK));
            return new Locked(now.plus(LOCK));
        }
        save(account, wrong, null);
        return new Wrong(TRIES - wrong);
    }

    private Attempts lockAttempts(AccountId account) {
        sql.sql("insert into member.binding_attempt (account) values (:account) on conflict do nothing")
                .param("account", account.value())
                .update();
        return sql.sql("select wrong, locked_until from member.binding_attempt where account = :account for update")
                .param("account", account.value())
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("locked_until");
                    return new Attempts(row.getInt("wrong"), until == null ? null : until.toInstant());
                })
                .single();
    }

    private void save(AccountId account, int wrong, @Nullable Instant lockedUntil) {
        sql.sql("update member.binding_attempt set wrong = :wrong, locked_until = :until where account = :account")
                .param("wrong", wrong)
                .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil))
                .param("account", account.value())
                .update();
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
