package org.niangjia.identity.internal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.Sessions;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccount;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts, each deed with its record and the end of the sessions in one transaction. */
@Service
class AdministeredAccounts implements StaffAccounts {

    private static final String SELECT = """
            select a.*, identity.has_second_factor(a.id) as has_second_factor,
                   array(select role from identity.account_role where account = a.id) as roles
            from identity.account a
            """;
    private static final Set<Role> MAY_SET_ROLES = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
    /** Without letters and digits that look alike: somebody reads it from paper. */
    private static final List<String> PASSWORD_ALPHABETS =
            List.of("abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=");

    private static final int PASSWORD_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final Clock clock;

    AdministeredAccounts(
            JdbcClient sql,
            JdbcAccounts accounts,
            Sessions sessions,
            PasswordEncoder encoder,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffAccount> list(String text, @Nullable String after) {
        return sql.sql(SELECT + """
                        where a.login > :after
                          and (position(:text in a.login) > 0 or position(:text in a.display_name) > 0)
                        order by a.login limit :limit
                        """)
                .param("after", after == null ? "" : after)
                .param("text", text)
                .param("limit", PAGE)
                .query(AdministeredAccounts::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffAccount> find(AccountId account) {
        return sql.sql(SELECT + "where a.id = :id and a.login is not null")
                .param("id", account.value())
                .query(AdministeredAccounts::read)
                .optional();
    }

    @Override
    @Transactional
    public Creation create(String login, String displayName, OrgPath within, SignedIn by) {
        demand(by, Set.of(Role.SYSTEM_ADMINISTRATOR));
        if (!StaffAccounts.isLogin(login)) {
            throw new IllegalArgumentException("not a login");
        }
        if (accounts.withLogin(login).isPresent()) {
            return new LoginTaken();
        }
        AccountId id = AccountId.next();
        int rows = sql.sql("""
                        insert into identity.account (id, login, display_name, union_path)
                        values (:id, :login, :name, :path) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("login", login)
                .param("name", displayName)
                .param("path", within.value())
                .update();
        if (rows == 0) {
            return new LoginTaken();
        }
        String password = initialPassword();
        giveInitialPassword(id, password);
        record(by, "identity.account-created", id);
        return new Created(id, password);
    }

    @Override
    @Transactional
    public boolean disable(AccountId account, SignedIn by) {
        return setDisabled(account, clock.instant(), by, "identity.account-disabled");
    }

    @Override
    @Transactional
    public boolean enable(AccountId account, SignedIn by) {
        return setDisabled(account, null, by, "identity.account-enabled");
    }

    private boolean setDisabled(AccountId account, @Nullable Instant since, SignedIn by, String action) {
        demandOther(account, by, Set.of(Role.SYSTEM_ADMINISTRATOR));
        int rows = sql.sql("""
                        update identity.account set disabled = :since
                        where id = :id and login is not null and (disabled is null) = :works
                        """)
                .param("since", since == null ? null : Timestamp.from(since), Types.TIMESTAMP)
                .param("id", account.value())
                .param("works", since != null)
                .update();
        if (rows == 0) {
            return false;
        }
        sessions.endAll(account);
        record(by, action, account);
        return true;
    }

    @Override
    @Transactional
    public String resetPassword(AccountId account, SignedIn by) {
        demandOther(account, by, Set.of(Role.SYSTEM_ADMINISTRATOR));
        String password = initialPassword();
        giveInitialPassword(account, password);
        sessions.endAll(account);
        record(by, "identity.password-reset", account);
        return password;
    }

    private void giveInitialPassword(AccountId account, String password) {
        sql.sql("select 0 from identity.give_initial_password(:id, :hash, :now)")
                .param("id", account.value())
                .param("hash", Objects.requireNonNull(encoder.encode(password)))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public boolean setRoles(AccountId account, Set<Role> before, Set<Role> after, SignedIn by) {
        demandOther(account, by, MAY_SET_ROLES);
        if (!Role.areCompatible(after) || after.contains(Role.WORKER)) {
            throw new IllegalArgumentException("no account holds these roles together");
        }
        waitForOthersAt(account);
        Set<Role> present = sql.sql("select role from identity.account_role where account = :id")
                .param("id", account.value())
                .query((row, number) -> Role.valueOf(row.getString(1)))
                .set();
        if (!present.equals(before)) {
            return false;
        }
        sql.sql("delete from identity.account_role where account = :id")
                .param("id", account.value())
                .update();
        accounts.addRoles(account, after);
        sessions.endAll(account);
        record(by, "identity.roles-changed", account);
        return true;
    }

    /** Until the end of the transaction nobody else changes the roles of this account. */
    private void waitForOthersAt(AccountId account) {
        sql.sql("select 0 from pg_advisory_xact_lock(hashtextextended('identity.account_role ' || :id, 0))")
                .param("id", account.toString())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void removeSecondFactor(AccountId account, SignedIn by) {
        demandOther(account, by, MAY_SET_ROLES);
        sql.sql("select 0 from identity.remove_second_factor(:id)")
                .param("id", account.value())
                .query(Integer.class)
                .single();
        sessions.endAll(account);
        record(by, "identity.second-factor-removed", account);
    }

    @Override
    @Transactional
    public boolean unlinkSingleSignOn(AccountId account, SignedIn by) {
        demandOther(account, by, Set.of(Role.SYSTEM_ADMINISTRATOR));
        int rows = sql.sql("""
                        update identity.account set single_sign_on_index = null
                        where id = :id and single_sign_on_index is not null
                        """).param("id", account.value()).update();
        if (rows == 0) {
            return false;
        }
        sessions.endAll(account);
        record(by, "identity.single-sign-on-unlinked", account);
        return true;
    }

    private static void demand(SignedIn by, Set<Role> roles) {
        if (!by.hasAny(roles)) {
            throw new AccessDeniedException("accounts are the administrators'");
        }
    }

    private static void demandOther(AccountId account, SignedIn by, Set<Role> roles) {
        demand(by, roles);
        if (by.account().equals(account)) {
            throw new AccessDeniedException("nobody administers himself");
        }
    }

    /** At least one of each kind of character, in random places. */
    static String initialPassword() {
        String all = String.join("", PASSWORD_ALPHABETS.subList(0, 3));
        List<Character> letters = Stream.concat(
                        PASSWORD_ALPHABETS.stream(),
                        Stream.generate(() -> all).limit((long) PASSWORD_LENGTH - PASSWORD_ALPHABETS.size()))
                .map(alphabet -> alphabet.charAt(RANDOM.nextInt(alphabet.length())))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(letters, RANDOM);
        return letters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private void record(SignedIn by, String action, AccountId account) {
        audit.record(AuditEntry.of(by.account(), action, "account:" + account));
    }

    private static StaffAccount read(ResultSet row, int number) throws SQLException {
        Timestamp disabled = row.getTimestamp("disabled");
        return new StaffAccount(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("display_name"),
                new OrgPath(row.getString("union_path")),
                Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("has_second_factor"),
                row.getBytes("single_sign_on_index") != null,
                disabled == null ? null : disabled.toInstant());
    }
}
