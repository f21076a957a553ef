package org.niangjia.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
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
    private final Clock clock;

    JdbcAccounts(JdbcClient sql, Vault vault, PasswordEncoder passwords, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    byte[] indexOf(PhoneNumber phone) {
        return vault.blindIndex(PHONE_INDEX, phone.value());
    }

    byte[] seal(AccountId account, PhoneNumber phone) {
        return vault.seal(PHONE_COLUMN, account.value(), phone.value());
    }

    Optional<AccountId> withLogin(String login) {
        return sql.sql("select identity.account_of_login(:login)")
                .param("login", login)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(AccountId::new);
    }

    Optional<AccountId> withPhone(PhoneNumber phone) {
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
                    .param("sealed", seal(created, phone))
                    .param("index", indexOf(phone))
                    .update();
            if (rows == 1) {
                addRoles(created, Set.of(Role.WORKER));
            }
            return rows;
        });
        return inserted == 1 ? created : withPhone(phone).orElseThrow();
    }

    @Override
    public void addStaff(String login, String displayName, String password, OrgPath within, Set<Role> roles) {
        addStaff(login, displayName, password, PasswordOrigin.OWN, within, roles);
    }

    /** @return false, and nothing done, if the login is taken */
    boolean addStaff(
            String login, String displayName, String password, PasswordOrigin origin, OrgPath within, Set<Role> roles) {
        if (withLogin(login).isPresent()) {
            return false;
        }
        AccountId id = AccountId.next();
        return inScopeOf(id, () -> {
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
                sql.sql("""
                                insert into identity.credential (account, password_hash, origin, changed)
                                values (:id, :hash, :origin, :now)
                                """)
                        .param("id", id.value())
                        .param("hash", passwords.encode(password))
                        .param("origin", origin.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
                addRoles(id, roles);
            }
            return rows == 1;
        });
    }

    /** In one statement: the database lets a new account have its first roles, and no second ones. */
    void addRoles(AccountId account, Set<Role> roles) {
        sql.sql("insert into identity.account_role (account, role) select :account, unnest(:roles::text[])")
                .param("account", account.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
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

    /** The staff account as a session may hold it now; empty if it was ended. To be called in the account's own scope. */
    Optional<SignedIn> standing(AccountId account) {
        return inTransaction(() -> sql.sql("select disabled is null from identity.account where id = :id")
                .param("id", account.value())
                .query(Boolean.class)
                .optional()
                .filter(works -> works)
                .map(works -> signedIn(account)));
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
