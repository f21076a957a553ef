package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.PlatformTest;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactors.Check;
import org.niangjia.identity.SecondFactors.Enrolled;
import org.niangjia.identity.SecondFactors.Locked;
import org.niangjia.identity.SecondFactors.Passed;
import org.niangjia.identity.SecondFactors.Standing;
import org.niangjia.identity.SecondFactors.Wrong;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes of an authenticator and recovery codes, on a clock of the test's own. */
class SecondFactorsTest extends PlatformTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T02:00:10Z"));
    private final JdbcAccounts accounts;
    private final SecondFactorsInTables factors;
    private final String login = "test-" + UUID.randomUUID();
    private AccountId account = AccountId.next();

    @Autowired
    SecondFactorsTest(JdbcClient sql, JdbcAccounts accounts, FailedSignIns failures, Vault vault, AuditLog audit) {
        this.accounts = accounts;
        this.factors = new SecondFactorsInTables(sql, accounts, failures, vault, audit, clock);
    }

    @BeforeEach
    void somebodyWorksForTheUnion() {
        accounts.addStaff(login, "Test", "a password of the test", OrgPath.root("yj"), Set.of(Role.EDITOR));
        account = accounts.withLogin(login).orElseThrow();
    }

    private byte[] secret() {
        return Base32.decode(factors.enrol(account).key().replace(" ", ""));
    }

    private String code(byte[] secret, int stepsApart) {
        return Totp.code(secret, Totp.stepAt(clock.instant()) + stepsApart, Totp.DIGITS);
    }

    /** Enrols, and lets the step of the enrolling code pass. */
    private List<String> enrolled(byte[] secret) {
        Check check = factors.confirm(account, code(secret, 0));
        clock.passes(Duration.ofSeconds(60));
        return ((Enrolled) check).recoveryCodes();
    }

    @Test
    void openingThePageTwiceKeepsThePictureAndACodeOfItEnrols() {
        byte[] secret = secret();
        assertThat(secret()).isEqualTo(secret);
        assertThat(factors.of(account)).isEqualTo(new Standing(false, 0));

        assertThat(enrolled(secret)).hasSize(10).doesNotHaveDuplicates();

        assertThat(factors.of(account)).isEqualTo(new Standing(true, 10));
    }

    @Test
    void beforeTheEnrolmentIsConfirmedNoCodeCounts() {
        byte[] secret = secret();
        assertThat(factors.check(account, code(secret, 0))).isInstanceOf(Wrong.class);
    }

    @Test
    void aCodeReplayedWithinItsTimeIsWrong() {
        byte[] secret = secret();
        enrolled(secret);
        String code = code(secret, 0);
        assertThat(factors.check(account, code)).isInstanceOf(Passed.class);
        assertThat(factors.check(account, code)).isInstanceOf(Wrong.class);
    }

    @Test
    void theCodeOfTheStepBeforeIsWrongOnceALaterOneWasUsed() {
        byte[] secret = secret();
        enrolled(secret);
        assertThat(factors.check(account, code(secret, 1))).isInstanceOf(Passed.class);
        assertThat(factors.check(account, code(secret, 0))).isInstanceOf(Wrong.class);
    }

    @Test
    void ofSixteenWhoShowTheSameCodeAtOnceOnePasses() throws Exception {
        byte[] secret = secret();
        enrolled(secret);
        String code = code(secret, 0);
        List<Callable<Check>> tries = IntStream.range(0, 16)
                .<Callable<Check>>mapToObj(number -> () -> factors.check(account, code))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(tries).stream().map(Future::resultNow))
                    .filteredOn(Passed.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void wrongCodesLockAndTheRightOneWaitsToo() {
        byte[] secret = secret();
        enrolled(secret);
        factors.check(account, "000");
        factors.check(account, "abc");
        assertThat(factors.check(account, "")).isInstanceOf(Locked.class);
        assertThat(factors.check(account, code(secret, 0))).isInstanceOf(Locked.class);
        clock.passes(Duration.ofSeconds(31));
        assertThat(factors.check(account, code(secret, 0))).isInstanceOf(Passed.class);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() {
        byte[] secret = secret();
        String code = enrolled(secret).getFirst();
        assertThat(factors.check(account, " " + code.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(Passed.class);
        assertThat(factors.check(account, code)).isInstanceOf(Wrong.class);
        assertThat(factors.of(account).recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        byte[] secret = secret();
        String old = enrolled(secret).getFirst();
        assertThat(factors.renewRecoveryCodes(account, code(secret, 0))).isInstanceOf(Enrolled.class);
        assertThat(factors.check(account, old)).isInstanceOf(Wrong.class);
    }

    @Test
    void fullWidthDigitsAndSpacesCountAsTyped() {
        byte[] secret = secret();
        enrolled(secret);
        String wide = code(secret, 0)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '\uff10')))
                .reduce("", (text, digit) -> text + digit + " ");
        assertThat(factors.check(account, wide)).isInstanceOf(Passed.class);
    }
}
