package org.niangjia.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.SecondFactorRules;
import org.niangjia.identity.SignInStep;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.identity.internal.FailedSignIns.Tried;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Passwords as Argon2id hashes; failures in a row lock the account for a growing time. */
@Service
class PasswordSignIn implements StaffSignIn {

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final FailedSignIns failures;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final SecondFactorsInTables secondFactors;
    private final SecondFactorRules secondFactorRules;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    PasswordSignIn(
            JdbcClient sql,
            JdbcAccounts accounts,
            FailedSignIns failures,
            PasswordEncoder passwords,
            PasswordRules rules,
            SecondFactorsInTables secondFactors,
            SecondFactorRules secondFactorRules,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.rules = rules;
        this.secondFactors = secondFactors;
        this.secondFactorRules = secondFactorRules;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.hashOfNobody = Objects.requireNonNull(passwords.encode("nobody"));
    }

    private record Credential(String hash, PasswordOrigin origin, Instant changed) {

        static Credential from(ResultSet row, int number) throws SQLException {
            return new Credential(
                    row.getString("password_hash"),
                    PasswordOrigin.valueOf(row.getString("origin")),
                    row.getTimestamp("changed").toInstant());
        }
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
        FailedSignIns.Failures before = failures.hold(Tried.LOGIN, login, now);
        Instant lock = before.lockAt(now);
        if (lock != null) {
            return new Locked(lock);
        }
        Optional<Credential> credential = account == null ? Optional.empty() : credentialOf(account);
        boolean fits =
                passwords.matches(password, credential.map(Credential::hash).orElse(hashOfNobody));
        if (account == null || credential.isEmpty() || !fits) {
            return failed(login, account, before, now);
        }
        Optional<SignedIn> person = accounts.standing(account);
        if (person.isEmpty()) {
            return failed(login, account, before, now);
        }
        failures.forget(Tried.LOGIN, login);
        Set<SignInStep> missing = secondFactorSteps(person.get());
        if (rules.mustChange(credential.get().origin(), credential.get().changed(), now)) {
            missing.add(SignInStep.NEW_PASSWORD);
        }
        if (missing.isEmpty()) {
            complete(person.get());
        } else {
            audit.record(AuditEntry.of(account, "identity.password-right", "account:" + account));
        }
        return new Welcome(person.get(), missing);
    }

    /** What the second factor asks of somebody who showed the first; to be called in the account's own scope. */
    Set<SignInStep> secondFactorSteps(SignedIn person) {
        if (secondFactors.isEnrolled(person.account())) {
            return EnumSet.of(SignInStep.SECOND_FACTOR);
        }
        return secondFactorRules.require(person.roles())
                ? EnumSet.of(SignInStep.ENROLMENT)
                : EnumSet.noneOf(SignInStep.class);
    }

    @Override
    public void complete(SignedIn person) {
        transaction.executeWithoutResult(status ->
                audit.record(AuditEntry.of(person.account(), "identity.signed-in", "account:" + person.account())));
    }

    private Attempt failed(String login, @Nullable AccountId account, FailedSignIns.Failures before, Instant now) {
        FailedSignIns.Failures after = before.oneMore(now);
        failures.count(Tried.LOGIN, login, after);
        audit.record(AuditEntry.of(
                null, "identity.password-wrong", account == null ? "account:unknown" : "account:" + account));
        return after.lockedUntil() == null ? new Refused() : new Locked(after.lockedUntil());
    }

    private Optional<Credential> credentialOf(AccountId account) {
        return sql.sql("select * from identity.credential where account = :id")
                .param("id", account.value())
                .query(Credential::from)
                .optional();
    }
}
