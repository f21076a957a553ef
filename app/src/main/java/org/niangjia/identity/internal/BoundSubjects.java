package org.niangjia.identity.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.SignInStep;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.SingleSignOn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Subjects of OpenID providers, bound to accounts as blind indexes. */
@Service
class BoundSubjects implements SingleSignOn {

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final PasswordSignIn signIn;
    private final Vault vault;
    private final AuditLog audit;

    BoundSubjects(JdbcClient sql, JdbcAccounts accounts, PasswordSignIn signIn, Vault vault, AuditLog audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.signIn = signIn;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public Optional<StaffSignIn.Welcome> welcome(String issuer, String subject, String login) {
        byte[] index = vault.blindIndex("single-sign-on", issuer + " " + subject);
        Optional<AccountId> bound = boundTo(index);
        if (bound.isPresent()) {
            return accounts.inScopeOf(bound.get(), () -> welcomed(bound.get()));
        }
        return accounts.withLogin(login)
                .flatMap(account ->
                        accounts.inScopeOf(account, () -> bind(account, index) ? welcomed(account) : Optional.empty()));
    }

    private Optional<AccountId> boundTo(byte[] index) {
        return sql.sql("select identity.account_of_single_sign_on(:index)")
                .param("index", index)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    /** @return false if the account is bound to another subject */
    private boolean bind(AccountId account, byte[] index) {
        int rows =
                sql.sql("""
                        update identity.account set single_sign_on_index = :index
                        where id = :id and single_sign_on_index is null and disabled is null
                        """).param("index", index).param("id", account.value()).update();
        if (rows == 1) {
            audit.record(AuditEntry.of(account, "identity.single-sign-on-bound", "account:" + account));
        }
        return rows == 1;
    }

    private Optional<StaffSignIn.Welcome> welcomed(AccountId account) {
        return accounts.standing(account).map(this::welcome);
    }

    private StaffSignIn.Welcome welcome(SignedIn person) {
        Set<SignInStep> missing = signIn.secondFactorSteps(person);
        if (missing.isEmpty()) {
            signIn.complete(person);
        }
        return new StaffSignIn.Welcome(person, missing);
    }
}
