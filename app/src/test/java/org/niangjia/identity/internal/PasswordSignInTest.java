package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.PlatformTest;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactorRules;
import org.niangjia.identity.StaffSignIn.Attempt;
import org.niangjia.identity.StaffSignIn.Locked;
import org.niangjia.identity.StaffSignIn.Refused;
import org.niangjia.identity.StaffSignIn.Welcome;
import org.niangjia.kernel.OrgPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What passwords allow and refuse, on a clock of the test's own. */
class PasswordSignInTest extends PlatformTest {

    private static final String PASSWORD = "a password of the test";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final String login = "test-" + UUID.randomUUID();
    private final JdbcAccounts accounts;
    private final PasswordSignIn signIn;

    @Autowired
    PasswordSignInTest(
            JdbcClient sql,
            JdbcAccounts accounts,
            FailedSignIns failures,
            PasswordEncoder passwords,
            PasswordRules rules,
            SecondFactorsInTables secondFactors,
            SecondFactorRules secondFactorRules,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.signIn = new PasswordSignIn(
                sql, accounts, failures, passwords, rules, secondFactors, secondFactorRules, audit, clock, transaction);
    }

    @BeforeEach
    void somebodyWorksForTheUnion() {
        accounts.addStaff(login, "Test", PASSWORD, OrgPath.root("yj"), Set.of(Role.EDITOR));
    }

    @Test
    void theRightPasswordSignsInWithItsRoles() {
        assertThat(signIn.signIn(login, PASSWORD))
                .isInstanceOfSatisfying(
                        Welcome.class,
                        welcome -> assertThat(welcome.person().roles()).containsExactly(Role.EDITOR));
    }

    @Test
    void theLockDoublesWithEachFurtherFailureUpToAnHour() {
        assertThat(locksOf(login, 11))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8),
                        Duration.ofMinutes(16),
                        Duration.ofMinutes(32),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void whetherAnAccountExistsIsNotToldByItsLocks() {
        assertThat(locksOf("nobody-" + UUID.randomUUID(), 6)).isEqualTo(locksOf(login, 6));
    }

    @Test
    void whileLockedTheRightPasswordIsRefusedToo() {
        failTimes(3);
        assertThat(signIn.signIn(login, PASSWORD)).isInstanceOf(Locked.class);
        clock.passes(Duration.ofSeconds(30));
        assertThat(signIn.signIn(login, PASSWORD)).isInstanceOf(Welcome.class);
    }

    @Test
    void theRightPasswordForgetsTheFailures() {
        failTimes(2);
        signIn.signIn(login, PASSWORD);
        assertThat(signIn.signIn(login, "wrong")).isInstanceOf(Refused.class);
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            signIn.signIn(login, "wrong");
        }
    }

    private List<Duration> locksOf(String typed, int failures) {
        List<Duration> locks = new ArrayList<>();
        for (int i = 0; i < failures; i++) {
            Attempt attempt = signIn.signIn(typed, "wrong");
            Duration lock = attempt instanceof Locked locked
                    ? Duration.between(clock.instant(), locked.until())
                    : Duration.ZERO;
            locks.add(lock);
            clock.passes(lock);
        }
        return locks;
    }
}
