package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.niangjia.PlatformTest;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row-level security: what a scope does not cover is not there. */
class AccountScopeTest extends PlatformTest {

    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");
    private static final OrgPath YUNDONG = new OrgPath("yj.02.0201.");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Unions unions;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void withoutAScopeNoAccountIsVisible() {
        assertThat(visibleAccounts(new Scope.None())).isZero();
    }

    @Test
    void outsideOfATransactionNoAccountIsVisible() {
        long visible = Scopes.call(
                new Scope.Subtree(AccountId.next(), OrgPath.root("yj")),
                () -> sql.sql("select count(*) from identity.account")
                        .query(Long.class)
                        .single());

        assertThat(visible).isZero();
    }

    @Test
    void aWorkerSeesHisOwnAccountOnly() {
        AccountId worker = accounts.ofPhone(somePhone());
        accounts.ofPhone(somePhone());

        assertThat(visibleAccounts(new Scope.Self(worker))).isOne();
    }

    @Test
    void aCountySeesItsStaffAndNotAnothersStaff() {
        assertThat(loginsVisibleIn(new Scope.Subtree(AccountId.next(), WANGLAN)))
                .contains("cadre");
        assertThat(loginsVisibleIn(new Scope.Subtree(AccountId.next(), YUNDONG)))
                .doesNotContain("cadre");
    }

    @Test
    void nobodySeesAnothersPasswordHash() {
        long visible = inScope(
                new Scope.Subtree(AccountId.next(), OrgPath.root("yj")), "select count(*) from identity.credential");

        assertThat(visible).isZero();
    }

    @Test
    void aJobSeesJustWhatItsStarterSaw() {
        Scope starter = new Scope.Subtree(AccountId.next(), YUNDONG);

        assertThat(visibleAccounts(new Scope.Job("nightly", starter))).isEqualTo(visibleAccounts(starter));
    }

    @Test
    void theScopeEndsWithItsTransaction() {
        AccountId worker = accounts.ofPhone(somePhone());
        visibleAccounts(new Scope.Self(worker));

        String left = sql.sql("select coalesce(current_setting('niangjia.account', true), '')")
                .query(String.class)
                .single();

        assertThat(left).isEmpty();
    }

    @Test
    void theScopeOfARunningTransactionCannotChange() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> Scopes.run(new Scope.Self(AccountId.next()), () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPhoneIsStoredEncryptedAndFoundByItsIndex() {
        PhoneNumber phone = somePhone();
        AccountId worker = accounts.ofPhone(phone);

        assertThat(accounts.ofPhone(phone)).isEqualTo(worker);
        assertThat(Scopes.call(new Scope.Self(worker), () -> accounts.phoneOf(worker)))
                .contains(phone);
        byte[] stored = Scopes.call(
                new Scope.Self(worker),
                () -> transaction.execute(status -> sql.sql("select phone_sealed from identity.account")
                        .query(byte[].class)
                        .single()));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(phone.lastFour());
    }

    @Test
    void aCountysSubtreeEndsWhereTheNextBegins() {
        assertThat(unions.of(UnionLevel.TOWN, WANGLAN)).isNotEmpty().allMatch(union -> WANGLAN.covers(union.path()));
    }

    private long visibleAccounts(Scope scope) {
        return inScope(scope, "select count(*) from identity.account");
    }

    private long inScope(Scope scope, String query) {
        Long count = Scopes.call(
                scope,
                () -> transaction.execute(
                        status -> sql.sql(query).query(Long.class).single()));
        return count == null ? 0 : count;
    }

    private List<String> loginsVisibleIn(Scope scope) {
        return Scopes.call(
                scope,
                () -> transaction.execute(
                        status -> sql.sql("select login from identity.account where login is not null")
                                .query(String.class)
                                .list()));
    }

    private static PhoneNumber somePhone() {
        return new PhoneNumber("100%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }
}
