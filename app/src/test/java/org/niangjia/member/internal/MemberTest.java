package org.niangjia.member.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.niangjia.PlatformTest;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.JoiningDesk;
import org.niangjia.member.internal.joining.JoiningForm;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of this module share: people who join, staff who decide, and a look into the tables in a scope. */
public abstract class MemberTest extends PlatformTest {

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JoiningForm form;

    @Autowired
    protected JoiningDesk desk;

    @Autowired
    protected Memberships memberships;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Unions unions;

    @Autowired
    private StaffSignIn signIn;

    private @Nullable Applicants applicants;

    protected Applicants applicants() {
        if (applicants == null) {
            applicants = new Applicants(accounts, unions, form, signIn);
        }
        return applicants;
    }

    @AfterEach
    void everybodyGoesHome() {
        applicants().goHome();
    }

    protected static Scope self(AccountId account) {
        return new Scope.Self(account);
    }

    protected <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.call(scope, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    protected long count(Scope scope, String query, Object... parameters) {
        return in(
                scope, () -> sql.sql(query).params(parameters).query(Long.class).single());
    }

    /** Work on a connection. */
    @FunctionalInterface
    protected interface OnConnection<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Works as an intruder with all rights on the database would, past every policy and grant; what it does stays. */
    protected <T> T asIntruder(OnConnection<T> work) {
        Properties keys = new Properties();
        try (Reader file = Files.newBufferedReader(data().resolve("keys/database.properties"))) {
            keys.load(file);
            try (Connection connection =
                    DriverManager.getConnection(owner.getJdbcUrl(), "postgres", keys.getProperty("superuser"))) {
                return work.with(connection);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected void asIntruder(String statement, UUID parameter) {
        asIntruder(connection -> {
            try (PreparedStatement change = connection.prepareStatement(statement)) {
                change.setObject(1, parameter);
                return change.executeUpdate();
            }
        });
    }

    /** Somebody new who is a member of the union, in the county of the staff member who approves. */
    protected Membership member(UnionChoice union, String cadre) {
        return memberOf(applicants().waiting(union), cadre);
    }

    /** A new member of the couriers' union of 望澜区. */
    protected Membership member() {
        return member(applicants().couriersOf(Applicants.WANGLAN), "cadre");
    }

    protected Membership memberOf(Joining joining, String cadre) {
        SignedIn decider = applicants().staff(cadre);
        JoiningDesk.Approved approved = (JoiningDesk.Approved) at(decider, () -> desk.approve(joining.id(), decider));
        return in(decider.scope(), () -> memberships.find(approved.member()).orElseThrow());
    }

    /** The member as the scope sees him now. */
    protected Optional<Membership> seen(Scope scope, Membership member) {
        return in(scope, () -> memberships.find(member.id()));
    }

    protected long audited(String action, String subject) {
        return count(
                new Scope.None(), "select count(*) from audit.entry where action = ? and subject = ?", action, subject);
    }

    /** Runs a use-case at the desk; it begins its own transaction. */
    protected <T> T at(SignedIn staff, Supplier<T> useCase) {
        return Scopes.call(staff.scope(), useCase::get);
    }
}
