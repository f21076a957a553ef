package org.niangjia.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** Passwords as Argon2id hashes; failures in a row lock the account for a growing time. */
@Service
class PasswordSignIn implements StaffSignIn {

    private static final int FREE_FAILURES = 3;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final String hashOfNobody;

    PasswordSignIn(JdbcClient sql, JdbcAccounts accounts, PasswordEncoder passwords, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("nobody"));
    }

    private record Credential(
            String hash, int failures, @Nullable Instant lockedUntil) {

        static Credential from(ResultSet row, int number) throws SQLException {
            Timestamp locked = row.getTimestamp("locked_until");
            return new Credential(
                    row.getString("password_hash"),
                    row.getInt("failed_attempts"),
                    locked == null ? null : locked.toInstant());
        }
    }

    @Override
    public Attempt signIn(String login, String password) {
        Optional<AccountId> account = accounts.withLogin(login);
        if (account.isEmpty()) {
            passwords.matches(password, hashOfNobody);
            return new Refused();
        }
        return accounts.inScopeOf(account.get(), () -> attempt(account.get(), password));
    }

    private Attempt attempt(AccountId account, String password) {
        Credential credential = sql.sql("select * from identity.credential where account = :id for update")
                .param("id", account.value())
                .query(Credential::from)
                .single();
        Instant now = clock.instant();
        if (credential.lockedUntil() != null && now.isBefore(credential.lockedUntil())) {
            return new Locked(credential.lockedUntil());
        }
        if (!passwords.matches(password, credential.hash())) {
            return failed(account, credential.failures() + 1, now);
        }
        store(account, 0, null);
        audit.record(AuditEntry.of(account, "identity.signed-in", "account:" + account));
        return new Welcome(accounts.signedIn(account));
    }

    private Attempt failed(AccountId account, int failures, Instant now) {
        Instant until = failures < FREE_FAILURES ? null : now.plus(lockAfter(failures));
        store(account, failures, until);
        audit.record(AuditEntry.of(null, "identity.password-wrong", "account:" + account));
        return until == null ? new Refused() : new Locked(until);
    }

    private void store(AccountId account, int failures, @Nullable Instant until) {
        sql.sql("update identity.credential set failed_attempts = :failures, locked_until = :until where account = :id")
                .param("failures", failures)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("id", account.value())
                .update();
    }

    private static Duration lockAfter(int failures) {
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
