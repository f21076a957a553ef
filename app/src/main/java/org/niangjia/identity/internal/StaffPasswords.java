package org.niangjia.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.PasswordFault;
import org.niangjia.identity.Passwords;
import org.niangjia.identity.internal.FailedSignIns.Tried;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Changes passwords and remembers the hashes of the last few. */
@Service
class StaffPasswords implements Passwords {

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final FailedSignIns failures;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final AuditLog audit;
    private final Clock clock;

    StaffPasswords(
            JdbcClient sql,
            JdbcAccounts accounts,
            FailedSignIns failures,
            PasswordEncoder encoder,
            PasswordRules rules,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.failures = failures;
        this.encoder = encoder;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Rules rules() {
        PasswordProperties set = rules.properties();
        return new Rules(set.lengthMin(), set.kindsMin(), set.remembered());
    }

    @Override
    public Change change(AccountId account, String current, String wanted) {
        return accounts.inScopeOf(
                account,
                () -> refusalOf(account, current)
                        .orElseGet(() -> replaced(account, loginOf(account), wanted, clock.instant())));
    }

    @Override
    public Optional<Change> refuse(AccountId account, String current) {
        return accounts.inScopeOf(account, () -> refusalOf(account, current));
    }

    /** Wrong tries at the current password count as those at the sign-in do: both guess the same secret. */
    private Optional<Change> refusalOf(AccountId account, String current) {
        String login = loginOf(account);
        Instant now = clock.instant();
        FailedSignIns.Failures before = failures.hold(Tried.LOGIN, login, now);
        Instant lock = before.lockAt(now);
        if (lock != null) {
            return Optional.of(new Locked(lock));
        }
        if (!encoder.matches(current, currentHash(account))) {
            FailedSignIns.Failures after = before.oneMore(now);
            failures.count(Tried.LOGIN, login, after);
            audit.record(AuditEntry.of(account, "identity.password-wrong", "account:" + account));
            return Optional.of(after.lockedUntil() == null ? new CurrentIsWrong() : new Locked(after.lockedUntil()));
        }
        failures.forget(Tried.LOGIN, login);
        return Optional.empty();
    }

    @Override
    public Change replace(AccountId account, String wanted) {
        return accounts.inScopeOf(account, () -> replaced(account, loginOf(account), wanted, clock.instant()));
    }

    private Change replaced(AccountId account, String login, String wanted, Instant now) {
        Set<PasswordFault> faults = rules.faultsOf(login, wanted);
        String current = currentHash(account);
        if (!faults.contains(PasswordFault.TOO_LONG)
                && Stream.concat(Stream.of(current), former(account).stream())
                        .anyMatch(hash -> encoder.matches(wanted, hash))) {
            faults.add(PasswordFault.USED_BEFORE);
        }
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        remember(account, current, now);
        sql.sql("""
                        update identity.credential set password_hash = :hash, origin = 'OWN', changed = :now
                        where account = :account
                        """)
                .param("hash", Objects.requireNonNull(encoder.encode(wanted)))
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .update();
        audit.record(AuditEntry.of(account, "identity.password-changed", "account:" + account));
        return new Changed();
    }

    private void remember(AccountId account, String hash, Instant now) {
        sql.sql("""
                        insert into identity.former_password (account, changed, password_hash)
                        values (:account, :now, :hash) on conflict do nothing
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
        sql.sql("""
                        delete from identity.former_password where account = :account and changed not in (
                            select changed from identity.former_password where account = :account
                            order by changed desc limit :kept)
                        """)
                .param("account", account.value())
                .param("kept", rules.properties().remembered())
                .update();
    }

    private List<String> former(AccountId account) {
        return sql.sql("""
                        select password_hash from identity.former_password where account = :account
                        order by changed desc limit :remembered
                        """)
                .param("account", account.value())
                .param("remembered", rules.properties().remembered())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String currentHash(AccountId account) {
        return sql.sql("select password_hash from identity.credential where account = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private String loginOf(AccountId account) {
        return sql.sql("select login from identity.account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
