package org.niangjia.identity.internal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts in PostgreSQL; each is written and read in its own scope. */
@Repository
class JdbcAccounts implements Accounts {

    private static final String PHONE_COLUMN = "identity.account.phone_sealed";
    private static final String PHONE_INDEX = "phone";

    private final JdbcClient sql;
    private final Vault vault;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    JdbcAccounts(JdbcClient sql, Vault vault, PasswordEncoder passwords, TransactionTemplate transaction) {
        this.sql = sql;
        this.vault = vault;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    byte[] indexOf(PhoneNumber phone) {
        return vault.blindIndex(PHONE_INDEX, phone.value());
    }

    Optional<AccountId> withLogin(String login) {
        return sql.sql("select identity.account_of_login(:login)")
                .param("login", login)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    private Optional<AccountId> withPhone(PhoneNumber phone) {
        return sql.sql("select identity.account_of_phone(:index)")
                .param("index", indexOf(phone))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    @Override
    public AccountId ofPhone(PhoneNumber phone) {
        Optional<AccountId> known = withPhone(phone);
        if (known.isPresent()) {
            return known.get();
        }
        AccountId created = AccountId.next();
        int inserted = inScopeOf(created, () -> {
            int rows = sql.sql("""
                            insert into identity.account (id, phone_sealed, phone_index)
                            values (:id, :sealed, :index) on conflict do nothing
                            """)
                    .param("id", created.value())
                    .param("sealed", vault.seal(PHONE_COLUMN, created.value(), phone.value()))
                    .param("index", indexOf(phone))
                    .update();
            if (rows == 1) {
                addRole(created, Role.WORKER);
            }
            return rows;
        });
        return inserted == 1 ? created : withPhone(phone).orElseThrow();
    }

    @Override
    public void addStaff(String login, String displayName, String password, OrgPath within, Set<Role> roles) {
        if (withLogin(login).isPresent()) {
            return;
        }
        AccountId id = AccountId.next();
        inScopeOf(id, () -> {
            int rows = sql.sql("""
                            insert into identity.account (id, login, display_name, union_path)
                            values (:id, :login, :name, :path) on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("login", login)
                    .param("name", displayName)
                    .param("path", within.value())
                    .update();
            if (rows == 1) {
                sql.sql("insert into identity.credential (account, password_hash) values (:id, :hash)")
                        .param("id", id.value())
                        .param("hash", passwords.encode(password))
                        .update();
                roles.forEach(role -> addRole(id, role));
            }
            return rows;
        });
    }

    private void addRole(AccountId account, Role role) {
        sql.sql("insert into identity.account_role (account, role) values (:account, :role)")
                .param("account", account.value())
                .param("role", role.name())
                .update();
    }

    @Override
    public Optional<PhoneNumber> phoneOf(AccountId account) {
        return inTransaction(() -> sql.sql(
                        "select phone_sealed from identity.account where id = :id and phone_sealed is not null")
                .param("id", account.value())
                .query(byte[].class)
                .optional()
                .map(stored -> new PhoneNumber(vault.open(PHONE_COLUMN, account.value(), stored))));
    }

    @Override
    public Optional<String> displayNameOf(AccountId account) {
        return inTransaction(
                () -> sql.sql("select display_name from identity.account where id = :id and display_name is not null")
                        .param("id", account.value())
                        .query(String.class)
                        .optional());
    }

    /** The account as the session will hold it; to be called in the account's own scope. */
    SignedIn signedIn(AccountId account) {
        return inTransaction(() -> {
            String path = sql.sql("select coalesce(union_path, '') from identity.account where id = :id")
                    .param("id", account.value())
                    .query(String.class)
                    .single();
            Set<Role> roles = new HashSet<>(sql.sql("select role from identity.account_role where account = :id")
                    .param("id", account.value())
                    .query((row, number) -> Role.valueOf(row.getString(1)))
                    .list());
            return new SignedIn(account, roles, path.isEmpty() ? null : new OrgPath(path));
        });
    }

    <T> T inScopeOf(AccountId account, Supplier<T> work) {
        return Scopes.call(new Scope.Self(account), () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
