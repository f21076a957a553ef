package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.internal.ApprovalDesk;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccount;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.staff.internal.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** System, security and audit administrators are three people, and none of them acts on himself. */
class SeparatedPowersTest extends StaffTest {

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private StaffDesk desk;

    @Autowired
    private ApprovalDesk approvals;

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private ChangeId proposed(SignedIn security, AccountId account, Role... wanted) {
        return as(security, () -> switch (desk.proposeRoles(account, Set.of(wanted), "岗位调整", security)) {
            case StaffDesk.Proposed proposed -> proposed.change();
            case StaffDesk.NotProposed not -> throw new AssertionError(not.words());
        });
    }

    private Set<Role> rolesOf(SignedIn reader, AccountId account) {
        return as(reader, () -> accounts.find(account).map(StaffAccount::roles).orElseThrow());
    }

    @Test
    void rolesProposedByTheSecurityAdministratorCountWhenASecondOneAgrees() {
        SignedIn security = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        AccountId cadre = signedIn(someone(WANGLAN, Role.MEMBERSHIP_CADRE)).account();
        ChangeId change = proposed(security, cadre, Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);
        assertThat(rolesOf(security, cadre)).containsExactly(Role.MEMBERSHIP_CADRE);

        assertThat(as(system, () -> approvals.approve(change, system))).isEqualTo(new ApprovalDesk.Done());

        assertThat(rolesOf(security, cadre)).containsExactlyInAnyOrder(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);
    }

    @Test
    void whoGetsOrLosesPowersDoesNotAgreeToItHimself() {
        SignedIn security = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        ChangeId change = proposed(security, system.account(), Role.SYSTEM_ADMINISTRATOR, Role.EDITOR);

        assertThat(as(system, () -> approvals.approve(change, system)))
                .isEqualTo(new ApprovalDesk.Impossible("staff.concerns-yourself"));
        assertThat(as(security, () -> desk.proposeRoles(security.account(), Set.of(), "离职", security)))
                .isEqualTo(new StaffDesk.NotProposed("staff.concerns-yourself"));
    }

    @Test
    void noAccountGetsTwoAdministratorsRoles() {
        SignedIn security = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        AccountId system =
                signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR)).account();

        assertThat(as(
                        security,
                        () -> desk.proposeRoles(
                                system, Set.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR), "人手不够", security)))
                .isEqualTo(new StaffDesk.NotProposed("staff.two-administrators"));
        assertThatThrownBy(() -> as(
                        security,
                        () -> transaction.execute(status -> sql.sql(
                                        "insert into identity.account_role (account, role) values (:id, 'AUDIT_ADMINISTRATOR')")
                                .param("id", system.value())
                                .update())))
                .as("the database refuses it too")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_administrators_role");
    }

    @Test
    void anAccountCannotBeBornWithTwoAdministratorsRoles() {
        assertThatThrownBy(() -> someone(PROVINCE, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR))
                .hasMessageContaining("one_administrators_role");
    }

    @Test
    void theDatabaseRefusesWhoeverGivesHimselfARole() {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        SignedIn cadre = signedIn(someone(WANGLAN, Role.MEMBERSHIP_CADRE));
        for (SignedIn person : List.of(system, cadre)) {
            assertThatThrownBy(() -> as(
                            person,
                            () -> transaction.execute(status -> sql.sql(
                                            "insert into identity.account_role (account, role) values (:id, 'REVIEWER')")
                                    .param("id", person.account().value())
                                    .update())))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theDatabaseRefusesWhoeverEndsOrRestoresHisOwnAccount() {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        assertThatThrownBy(() -> as(system, () -> accounts.disable(system.account(), system)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        system,
                        () -> transaction.execute(
                                status -> sql.sql("update identity.account set disabled = now() where id = :id")
                                        .param("id", system.account().value())
                                        .update())))
                .rootCause()
                .hasMessageContaining("his own account");
    }

    @Test
    void aCountysAdministratorReachesNobodyOutsideHisCounty() {
        SignedIn county = signedIn(someone(WANGLAN, Role.SYSTEM_ADMINISTRATOR));
        AccountId elsewhere = signedIn(someone(PROVINCE, Role.EDITOR)).account();
        assertThat(as(county, () -> accounts.find(elsewhere))).isEmpty();
        assertThat(as(county, () -> accounts.disable(elsewhere, county))).isFalse();
        assertThatThrownBy(() -> as(county, () -> accounts.resetPassword(elsewhere, county)))
                .rootCause()
                .hasMessageContaining("administers");
    }

    @Test
    void ofTwoChangesOfTheSameAccountTheSecondLearnsThatItCameTooLate() {
        SignedIn security = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        SignedIn other = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        AccountId cadre = signedIn(someone(WANGLAN, Role.MEMBERSHIP_CADRE)).account();
        ChangeId first = proposed(security, cadre, Role.UNION_OFFICER);
        ChangeId second = proposed(other, cadre, Role.EDITOR);

        assertThat(as(system, () -> approvals.approve(first, system))).isEqualTo(new ApprovalDesk.Done());
        assertThat(as(system, () -> approvals.approve(second, system)))
                .isEqualTo(new ApprovalDesk.Impossible("staff.roles-changed-meanwhile"));

        assertThat(rolesOf(security, cadre)).containsExactly(Role.UNION_OFFICER);
    }

    @Test
    void ofSixteenAdministratorsWhoEndAnAccountAtOnceOneDoes() throws Exception {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        AccountId cadre = signedIn(someone(WANGLAN, Role.MEMBERSHIP_CADRE)).account();
        List<Callable<Boolean>> tries = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(number -> () -> as(system, () -> accounts.disable(cadre, system)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(tries).stream().map(Future::resultNow)).containsOnlyOnce(true);
        }
    }

    @Test
    void anEndedAccountSignsNobodyInAndItsSessionsEndAtOnce() {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        AccountId cadre = signedIn(login).account();
        Visitor browser = visitor();
        browser.signInAsStaff(login, PASSWORD);
        assertThat(browser.open("/desk").path()).isEqualTo("/desk");

        assertThat(as(system, () -> accounts.disable(cadre, system))).isTrue();

        assertThat(browser.open("/desk").path()).isEqualTo("/desk/sign-in");
        assertThat(signIn.signIn(login, PASSWORD)).isInstanceOf(StaffSignIn.Refused.class);
        assertThat(as(system, () -> accounts.enable(cadre, system))).isTrue();
        assertThat(signIn.signIn(login, PASSWORD)).isInstanceOf(StaffSignIn.Welcome.class);
    }

    @Test
    void aSessionThatOutlivedAChangeOfRolesIsWorthNothing() {
        SignedIn security = signedIn(someone(PROVINCE, Role.SECURITY_ADMINISTRATOR));
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        String login = someone(WANGLAN, Role.MEMBERSHIP_CADRE);
        AccountId cadre = signedIn(login).account();
        ChangeId change = proposed(security, cadre, Role.UNION_OFFICER);
        as(system, () -> approvals.approve(change, system));
        Visitor browser = visitor();
        browser.signInAsStaff(login, PASSWORD);
        assertThat(browser.open("/desk/joinings").status()).isEqualTo(200);
        as(
                security,
                () -> transaction.execute(status -> sql.sql(
                                "delete from identity.account_role where account = :id and role = 'UNION_OFFICER'")
                        .param("id", cadre.value())
                        .update()));

        assertThat(browser.open("/desk/joinings").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void aNewAccountHasNoPowersAndItsInitialPasswordMustBeChanged() {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        String login = "n" + UUID.randomUUID().toString().substring(0, 18);
        StaffDesk.Done created = (StaffDesk.Done) as(system, () -> desk.create(login, "新同事", WANGLAN.value(), system));

        Visitor browser = visitor();
        assertThat(browser.signInAsStaff(login, created.password()).path()).isEqualTo("/desk/sign-in/password");
        assertThat(browser.open("/desk").path()).isEqualTo("/desk/sign-in");
        assertThat(rolesOf(system, created.account())).isEmpty();
        assertThat(as(system, () -> desk.create(login, "新同事", WANGLAN.value(), system)))
                .isEqualTo(new StaffDesk.Refused("staff.create.login-taken"));
    }

    @Test
    void theOtherAdministratorsWorkIsRefused() {
        String security = someone(PROVINCE, Role.SECURITY_ADMINISTRATOR);
        Visitor browser = visitor();
        browser.signInAsStaff(security, PASSWORD);
        assertThat(browser.open("/desk/staff/new").status()).isEqualTo(403);
        String auditor = someone(PROVINCE, Role.AUDIT_ADMINISTRATOR);
        SignedIn reader = signedIn(auditor);
        AccountId cadre = signedIn(someone(WANGLAN, Role.MEMBERSHIP_CADRE)).account();
        assertThatThrownBy(() -> as(reader, () -> accounts.disable(cadre, reader)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(reader, () -> desk.proposeRoles(cadre, Set.of(), "试试", reader)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
