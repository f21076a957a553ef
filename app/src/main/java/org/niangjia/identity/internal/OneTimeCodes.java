package org.niangjia.identity.internal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.CodeDelivery;
import org.niangjia.identity.WorkerSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes of six digits: valid for five minutes and five tries, at most one a minute and five an hour for a phone.
 * Five wrong codes lock the phone for a minute, each further five for ten times as long, up to a day.
 */
@Service
class OneTimeCodes implements WorkerSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OneTimeCodes.class);

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int CODES_AN_HOUR = 5;
    private static final int TRIES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofDays(1);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final JdbcClient sql;
    private final Vault vault;
    private final JdbcAccounts accounts;
    private final CodeDelivery delivery;
    private final IdentityProperties settings;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            JdbcClient sql,
            Vault vault,
            JdbcAccounts accounts,
            CodeDelivery delivery,
            IdentityProperties settings,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.vault = vault;
        this.accounts = accounts;
        this.delivery = delivery;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is stored for a phone; {@code wrong} counts on over codes until one is right. */
    private record Issued(
            String codeHash,
            Instant expires,
            int wrong,
            int sentInHour,
            Instant hourBegan,
            Instant sent,
            @Nullable Instant lockedUntil) {

        static Issued from(ResultSet row, int number) throws SQLException {
            Timestamp locked = row.getTimestamp("locked_until");
            return new Issued(
                    HexFormat.of().formatHex(row.getBytes("code_hash")),
                    row.getTimestamp("expires").toInstant(),
                    row.getInt("wrong"),
                    row.getInt("sent_in_hour"),
                    row.getTimestamp("hour_began").toInstant(),
                    row.getTimestamp("sent").toInstant(),
                    locked == null ? null : locked.toInstant());
        }

        Optional<Instant> lockedAt(Instant now) {
            return Optional.ofNullable(lockedUntil).filter(now::isBefore);
        }
    }

    @Override
    public CodeRequest requestCode(PhoneNumber phone) {
        if (phone.isDemo() && !settings.demo()) {
            return new DemoNumberRefused();
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        CodeRequest answer = Objects.requireNonNull(transaction.execute(status -> store(phone, code)));
        if (!(answer instanceof CodeSent) || phone.isDemo()) {
            return answer;
        }
        try {
            delivery.deliver(phone, code);
            return answer;
        } catch (RuntimeException notTaken) {
            LOG.warn("A one-time code could not be handed over", notTaken);
            transaction.executeWithoutResult(status -> withdraw(phone));
            return new NotDelivered();
        }
    }

    /** Ends a code that nobody received, and the wait that it began. */
    private void withdraw(PhoneNumber phone) {
        Instant now = clock.instant();
        sql.sql("update identity.sign_in_code set expires = :now, sent = :before where phone_index = :phone")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(BETWEEN_CODES)))
                .param("phone", accounts.indexOf(phone))
                .update();
    }

    private CodeRequest store(PhoneNumber phone, String code) {
        Instant now = clock.instant();
        Optional<Issued> before = issuedFor(phone);
        Optional<Instant> waitUntil = before.flatMap(issued -> waitBeforeNextCode(issued, now));
        if (waitUntil.isPresent()) {
            return new AskLater(waitUntil.get());
        }
        boolean sameHour = before.filter(
                        issued -> now.isBefore(issued.hourBegan().plus(Duration.ofHours(1))))
                .isPresent();
        sql.sql("""
                        insert into identity.sign_in_code
                            (phone_index, code_hash, expires, sent_in_hour, hour_began, sent)
                        values (:phone, :hash, :expires, 1, :now, :now)
                        on conflict (phone_index) do update set code_hash = :hash, expires = :expires, sent = :now,
                            hour_began = case when :sameHour then sign_in_code.hour_began else :now end,
                            sent_in_hour = case when :sameHour then sign_in_code.sent_in_hour + 1 else 1 end
                        """)
                .param("phone", accounts.indexOf(phone))
                .param("hash", hash(phone, code))
                .param("expires", Timestamp.from(now.plus(VALID)))
                .param("now", Timestamp.from(now))
                .param("sameHour", sameHour)
                .update();
        return new CodeSent(settings.demo() ? code : null, now.plus(BETWEEN_CODES));
    }

    private static Optional<Instant> waitBeforeNextCode(Issued issued, Instant now) {
        Optional<Instant> locked = issued.lockedAt(now);
        if (locked.isPresent()) {
            return locked;
        }
        Instant nextAllowed = issued.sent().plus(BETWEEN_CODES);
        Instant hourEnds = issued.hourBegan().plus(Duration.ofHours(1));
        if (issued.sentInHour() >= CODES_AN_HOUR && now.isBefore(hourEnds)) {
            return Optional.of(hourEnds);
        }
        return now.isBefore(nextAllowed) ? Optional.of(nextAllowed) : Optional.empty();
    }

    @Override
    public CodeCheck check(PhoneNumber phone, String typed) {
        Optional<CodeRefusal> refusal = confirm(phone, typed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        AccountId account = accounts.ofPhone(phone);
        return accounts.inScopeOf(account, () -> {
            audit.record(AuditEntry.of(account, "identity.signed-in", "account:" + account));
            return new Welcome(accounts.signedIn(account));
        });
    }

    @Override
    public Optional<CodeRefusal> confirm(PhoneNumber phone, String typed) {
        return Objects.requireNonNull(transaction.execute(status -> refusalOf(phone, typed)));
    }

    /** Why the code is refused; empty if it is right, and then it is used up. */
    private Optional<CodeRefusal> refusalOf(PhoneNumber phone, String typed) {
        Instant now = clock.instant();
        Optional<Issued> found = issuedFor(phone);
        if (found.isEmpty()) {
            return Optional.of(new NoValidCode());
        }
        Issued issued = found.get();
        Optional<Instant> locked = issued.lockedAt(now);
        if (locked.isPresent()) {
            return Optional.of(new Locked(locked.get()));
        }
        if (!now.isBefore(issued.expires())) {
            return Optional.of(new NoValidCode());
        }
        byte[] expected = HexFormat.of().parseHex(issued.codeHash());
        if (MessageDigest.isEqual(expected, hash(phone, typed))) {
            sql.sql("delete from identity.sign_in_code where phone_index = :phone")
                    .param("phone", accounts.indexOf(phone))
                    .update();
            return Optional.empty();
        }
        return Optional.of(countWrong(phone, issued.wrong() + 1, now));
    }

    private CodeRefusal countWrong(PhoneNumber phone, int wrong, Instant now) {
        boolean lock = wrong % TRIES == 0;
        Instant until = now.plus(lockAfter(wrong));
        sql.sql("""
                        update identity.sign_in_code set wrong = :wrong,
                            locked_until = case when :lock then :until::timestamptz end,
                            expires = case when :lock then :now::timestamptz else expires end
                        where phone_index = :phone
                        """)
                .param("wrong", wrong)
                .param("lock", lock)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .param("phone", accounts.indexOf(phone))
                .update();
        audit.record(AuditEntry.of(null, "identity.code-wrong", "phone:" + shortIndex(phone)));
        return lock ? new Locked(until) : new WrongCode(TRIES - wrong % TRIES);
    }

    private static Duration lockAfter(int wrong) {
        int rounds = Math.max(0, wrong / TRIES - 1);
        Duration lock = FIRST_LOCK.multipliedBy((long) Math.pow(10, Math.min(rounds, 4)));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private Optional<Issued> issuedFor(PhoneNumber phone) {
        return sql.sql("select * from identity.sign_in_code where phone_index = :phone for update")
                .param("phone", accounts.indexOf(phone))
                .query(Issued::from)
                .optional();
    }

    /** Full-width digits and spaces in between are read as people mean them. */
    private byte[] hash(PhoneNumber phone, String typed) {
        String code = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return vault.blindIndex("sign-in-code", phone.value() + " " + code);
    }

    private String shortIndex(PhoneNumber phone) {
        return HexFormat.of().formatHex(accounts.indexOf(phone), 0, 8);
    }
}
