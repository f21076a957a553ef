package org.niangjia.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords as Argon2id hashes; failures in a row lock the account for a growing time. */
@Service
class PasswordSignIn implements StaffSignIn {

    private static final int FREE_FAILURES = 3;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final FailedSignIns failures;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    PasswordSignIn(
            JdbcClient sql,
            JdbcAccounts accounts,
            FailedSignIns failures,
            PasswordEncoder passwords,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("nobody"));
    }

    @Override
    public Attempt signIn(String login, String password) {
        Optional<AccountId> account = accounts.withLogin(login);
        return account.isPresent()
                ? accounts.inScopeOf(account.get(), () -> attempt(login, account.get(), password))
                : Objects.requireNonNull(transaction.execute(status -> attempt(login, null, password)));
    }

    /** Takes the same steps, and the same time, for a login that does not exist. */
    private Attempt attempt(String login, @Nullable AccountId account, String password) {
        Instant now = clock.instant();
        FailedSignIns.Failures before = failures.hold(login, now);
        if (before.lockedUntil() != null && now.isBefore(before.lockedUntil())) {
            return new Locked(before.lockedUntil());
        }
        boolean fits = passwords.matches(password, account == null ? hashOfNobody : hashOf(account));
        if (account == null || !fits) {
            return failed(login, account, before.inARow() + 1, now);
        }
        failures.forget(login);
        audit.record(AuditEntry.of(account, "identity.signed-in", "account:" + account));
        return new Welcome(accounts.signedIn(account));
    }

    private Attempt failed(String login, @Nullable AccountId account, int inARow, Instant now) {
        Instant until = inARow < FREE_FAILURES ? null : now.plus(lockAfter(inARow));
        failures.count(login, new FailedSignIns.Failures(inARow, until));
        audit.record(AuditEntry.of(
                null, "identity.password-wrong", account == null ? "account:unknown" : "account:" + account));
        return until == null ? new Refused() : new Locked(until);
    }

    private String hashOf(AccountId account) {
        return sql.sql("select password_hash from identity.credential where account = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private static Duration lockAfter(int failures) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
