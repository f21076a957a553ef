package org.niangjia.member.internal.phone;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Sessions;
import org.niangjia.identity.WorkerAccounts;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.internal.joining.Joinings;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipHistory;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.ShortMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A worker takes another phone: sign-in, the membership's record and a joining on its way follow in one transaction. Runs in
 * his own scope. That he is who he is, he has shown before, by a code to the old phone or by {@link #showByNumber}.
 */
@Service
public class MyPhone {

    private static final Logger LOG = LoggerFactory.getLogger(MyPhone.class);

    private final WorkerSignIn codes;
    private final WorkerAccounts workers;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Memberships memberships;
    private final MembershipHistory history;
    private final Joinings joinings;
    private final PhoneClaims claims;
    private final PhoneDesk desk;
    private final NumberTries tries;
    private final Inbox inbox;
    private final ShortMessages shortMessages;
    private final MessageSource words;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MyPhone(
            WorkerSignIn codes,
            WorkerAccounts workers,
            Accounts accounts,
            Sessions sessions,
            Memberships memberships,
            MembershipHistory history,
            Joinings joinings,
            PhoneClaims claims,
            PhoneDesk desk,
            NumberTries tries,
            Inbox inbox,
            ShortMessages shortMessages,
            MessageSource words,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.codes = codes;
        this.workers = workers;
        this.accounts = accounts;
        this.sessions = sessions;
        this.memberships = memberships;
        this.history = history;
        this.joinings = joinings;
        this.claims = claims;
        this.desk = desk;
        this.tries = tries;
        this.inbox = inbox;
        this.shortMessages = shortMessages;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The phone as it is now.
     *
     * @param member whether there is a membership, so that its national number can show who he is
     */
    public record Now(PhoneNumber phone, boolean member) {}

    @Transactional(readOnly = true)
    public Now now(AccountId account) {
        return new Now(
                accounts.phoneOf(account).orElseThrow(),
                memberships.currentOf(account).isPresent());
    }

    /** What saying the end of the number gave. */
    public sealed interface Showing {}

    /** It is he. */
    public record Shown() implements Showing {}

    public record Wrong(int triesLeft) implements Showing {}

    public record Waits(Instant until) implements Showing {}

    /**
     * A member whose old phone receives nothing shows who he is.
     *
     * @param typed the last six characters of the national number as people type them
     */
    @Transactional
    public Showing showByNumber(AccountId account, String typed) {
        Optional<Instant> locked = tries.lockedUntil(account);
        if (locked.isPresent()) {
            return new Waits(locked.get());
        }
        String tail = NumberTries.tailOf(typed);
        boolean his = memberships
                .currentOf(account)
                .filter(membership -> tail.length() == SealedNumbers.TAIL_LENGTH
                        && membership.nationalNumber().value().endsWith(tail))
                .isPresent();
        if (his) {
            tries.forget(account);
            return new Shown();
        }
        audit.record(AuditEntry.of(account, "member.phone-change-refused", "account:" + account));
        return switch (tries.wrong(account)) {
            case NumberTries.Left left -> new Wrong(left.tries());
            case NumberTries.Locked waits -> new Waits(waits.until());
        };
    }

    /** What taking a phone gave. */
    public sealed interface Outcome {}

    /** From now on he signs in with it. */
    public record Changed(PhoneNumber before) implements Outcome {}

    /** He signs in with it already. */
    public record Same() implements Outcome {}

    /** The code shows nothing. */
    public record Refused(WorkerSignIn.CodeRefusal refusal) implements Outcome {}

    /** It stands on the record of another member, and can be asked for with the same code. */
    public record OfAnother() implements Outcome {}

    /** Somebody who signed in with it waits to become a member; he withdraws that first. */
    public record InJoining() implements Outcome {}

    /** Somebody else took it in this moment. */
    public record JustTaken() implements Outcome {}

    /**
     * Takes the phone. Nothing is used up or changed unless it gives {@link Changed} or {@link Refused}.
     *
     * @param typed the code that came to the new phone
     * @param here identifier of the session that asks; all others end
     */
    public Outcome change(AccountId account, PhoneNumber phone, String typed, String here) {
        Outcome outcome;
        try {
            outcome = Objects.requireNonNull(transaction.execute(status -> {
                Outcome found = take(account, phone, typed, here);
                if (!(found instanceof Changed || found instanceof Refused)) {
                    status.setRollbackOnly();
                }
                return found;
            }));
        } catch (DuplicateKeyException another) {
            return new JustTaken();
        }
        if (outcome instanceof Changed changed) {
            text(changed.before(), "phone.changed.old.text-message", phone.lastFour());
            text(phone, "phone.changed.new.text-message", phone.lastFour());
        }
        return outcome;
    }

    private Outcome take(AccountId account, PhoneNumber phone, String typed, String here) {
        Optional<Membership> membership = memberships.lockCurrentOf(account);
        Optional<WorkerSignIn.CodeRefusal> refusal = codes.confirm(phone, typed);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        PhoneNumber before = accounts.phoneOf(account).orElseThrow();
        if (before.equals(phone)) {
            return new Same();
        }
        Optional<AccountId> holder = workers.holderOf(phone);
        switch (claims.standingOf(phone, holder.orElse(null))) {
            case MEMBER -> {
                return new OfAnother();
            }
            case JOINING -> {
                return new InJoining();
            }
            case FREE -> {}
        }
        holder.ifPresent(other -> claims.part(other, phone));
        workers.takePhone(account, phone)
                .ifPresent(other -> audit.record(AuditEntry.of(account, "member.phone-given-up", "account:" + other)));
        follow(account, phone, membership);
        sessions.endOthers(account, here);
        inbox.deliver(
                account,
                "phone-changed:" + account + ":" + clock.instant(),
                "phone.changed",
                new TreeMap<>(Map.of("phone", phone.lastFour())),
                "/me/profile");
        return new Changed(before);
    }

    private void follow(AccountId account, PhoneNumber phone, Optional<Membership> membership) {
        joinings.changePhone(account, phone);
        if (membership.isEmpty()) {
            audit.record(AuditEntry.of(account, "member.phone-changed", "account:" + account));
            return;
        }
        desk.leaveToAskers(account);
        Membership member = membership.get();
        memberships.changePhone(member.id(), phone);
        history.add(MembershipDeed.of(
                MembershipDeed.Kind.PHONE_CHANGED, member, new MembershipDeed.Actor(account, null, clock.instant())));
        audit.record(AuditEntry.of(account, "member.phone-changed", "member:" + member.id()));
    }

    /**
     * Asks to free the phone from the records of others; both sides are told.
     *
     * @param typed the code that came to it
     * @return why the code shows nothing; empty if the phone was asked for
     */
    @Transactional
    public Optional<WorkerSignIn.CodeRefusal> claim(AccountId account, PhoneNumber phone, String typed) {
        Optional<WorkerSignIn.CodeRefusal> refusal = codes.confirm(phone, typed);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (claims.askForWished(phone, workers.holderOf(phone).orElse(null)) > 0) {
            audit.record(AuditEntry.of(account, "member.phone-claimed", "account:" + account));
        }
        for (PhoneClaim claim : claims.askedBy(account)) {
            if (claim.wished() && claim.state() == PhoneClaim.State.ASKED) {
                tell(account, "phone.asked-for-change", claim);
                AccountId holder = claim.holder();
                if (holder != null) {
                    tell(holder, "phone.claimed", claim);
                }
            }
        }
        return Optional.empty();
    }

    private void tell(AccountId account, String kind, PhoneClaim claim) {
        inbox.deliver(account, kind + ":" + claim.id(), kind, new TreeMap<>(Map.of()), "/membership/phone");
    }

    /** The phone is told after the change is stored; a gateway that fails takes nothing back, and the inbox holds it too. */
    private void text(PhoneNumber phone, String key, String lastFour) {
        if (phone.isDemo()) {
            return;
        }
        try {
            shortMessages.send(phone, words.getMessage(key, new Object[] {lastFour}, Locale.SIMPLIFIED_CHINESE));
        } catch (RuntimeException notTaken) {
            LOG.warn("A phone could not be told of its change", notTaken);
        }
    }
}
