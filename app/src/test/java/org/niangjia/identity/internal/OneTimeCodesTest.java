package org.niangjia.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.WebTest;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.CodeDelivery;
import org.niangjia.identity.WorkerSignIn.AskLater;
import org.niangjia.identity.WorkerSignIn.CodeCheck;
import org.niangjia.identity.WorkerSignIn.CodeRequest;
import org.niangjia.identity.WorkerSignIn.CodeSent;
import org.niangjia.identity.WorkerSignIn.DemoNumberRefused;
import org.niangjia.identity.WorkerSignIn.Locked;
import org.niangjia.identity.WorkerSignIn.NoValidCode;
import org.niangjia.identity.WorkerSignIn.NotDelivered;
import org.niangjia.identity.WorkerSignIn.Welcome;
import org.niangjia.identity.WorkerSignIn.WrongCode;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What one-time codes allow and refuse, on a clock of the test's own. */
class OneTimeCodesTest extends WebTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final PhoneNumber phone = new PhoneNumber(anyPhone());
    private final List<String> delivered = new ArrayList<>();
    private final JdbcClient sql;
    private final Vault vault;
    private final JdbcAccounts accounts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final OneTimeCodes codes;

    @Autowired
    OneTimeCodesTest(
            JdbcClient sql, Vault vault, JdbcAccounts accounts, AuditLog audit, TransactionTemplate transaction) {
        this.sql = sql;
        this.vault = vault;
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
        this.codes = codes(true, (to, code) -> delivered.add(code));
    }

    private OneTimeCodes codes(boolean demo, CodeDelivery delivery) {
        return new OneTimeCodes(
                sql, vault, accounts, delivery, new IdentityProperties(demo), audit, clock, transaction);
    }

    @Test
    void theRightCodeSignsIn() {
        assertThat(codes.check(phone, request())).isInstanceOf(Welcome.class);
    }

    @Test
    void aCodeServesOnce() {
        String code = request();
        codes.check(phone, code);
        assertThat(codes.check(phone, code)).isInstanceOf(NoValidCode.class);
    }

    @Test
    void theSamePhoneSignsInToTheSameAccount() {
        Welcome first = (Welcome) codes.check(phone, request());
        Welcome second = (Welcome) codes.check(phone, request());
        assertThat(second.person()).isEqualTo(first.person());
    }

    @Test
    void fullWidthDigitsAndSpacesAreReadAsTheyAreMeant() {
        String code = request();
        StringBuilder typed = new StringBuilder(" ");
        code.chars()
                .forEach(digit -> typed.appendCodePoint(digit - '0' + 0xFF10).append(' '));
        assertThat(codes.check(phone, typed.toString())).isInstanceOf(Welcome.class);
    }

    @Test
    void aCodeIsValidForFiveMinutes() {
        String code = request();
        clock.passes(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(codes.check(phone, code)).isInstanceOf(Welcome.class);
    }

    @Test
    void anExpiredCodeIsRefused() {
        String code = request();
        clock.passes(Duration.ofMinutes(5));
        assertThat(codes.check(phone, code)).isInstanceOf(NoValidCode.class);
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        String before = request();
        clock.passes(Duration.ofMinutes(1));
        String after = request();
        assertThat(codes.check(phone, before)).isInstanceOf(before.equals(after) ? Welcome.class : WrongCode.class);
    }

    @Test
    void aPhoneGetsOneCodeAMinute() {
        request();
        clock.passes(Duration.ofSeconds(59));
        assertThat(codes.requestCode(phone))
                .isEqualTo(new AskLater(clock.instant().plusSeconds(1)));
    }

    @Test
    void aPhoneGetsFiveCodesAnHour() {
        Instant began = clock.instant();
        for (int i = 0; i < 5; i++) {
            request();
            clock.passes(Duration.ofMinutes(1));
        }
        assertThat(codes.requestCode(phone)).isEqualTo(new AskLater(began.plus(Duration.ofHours(1))));
        clock.passes(Duration.ofMinutes(55));
        assertThat(codes.requestCode(phone)).isInstanceOf(CodeSent.class);
    }

    @Test
    void eachWrongCodeLeavesOneTryLess() {
        String code = request();
        assertThat(codes.check(phone, otherThan(code))).isEqualTo(new WrongCode(4));
        assertThat(codes.check(phone, otherThan(code))).isEqualTo(new WrongCode(3));
    }

    @Test
    void fiveWrongCodesLockThePhoneEvenForTheRightOne() {
        String code = request();
        assertThat(typeFiveWrong(code)).isEqualTo(new Locked(clock.instant().plus(Duration.ofMinutes(1))));
        assertThat(codes.check(phone, code)).isInstanceOf(Locked.class);
        assertThat(codes.requestCode(phone)).isInstanceOf(AskLater.class);
    }

    @Test
    void twentyWrongCodesLockThePhoneTenTimesLongerEachTimeUpToADay() {
        List<Duration> locks = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            Locked locked = (Locked) typeFiveWrong(request());
            Duration lock = Duration.between(clock.instant(), locked.until());
            locks.add(lock);
            clock.passes(lock.plusHours(1));
        }
        assertThat(locks)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(100),
                        Duration.ofMinutes(1000));
        assertThat(typeFiveWrong(request()))
                .isEqualTo(new Locked(clock.instant().plus(Duration.ofDays(1))));
    }

    @Test
    void theRightCodeForgetsTheWrongOnes() {
        String code = request();
        codes.check(phone, otherThan(code));
        codes.check(phone, code);
        assertThat(codes.check(phone, otherThan(request()))).isEqualTo(new WrongCode(4));
    }

    @Test
    void demoNumbersAreRefusedOutsideDemoMode() {
        assertThat(codes(false, (to, code) -> {}).requestCode(phone)).isInstanceOf(DemoNumberRefused.class);
    }

    @Test
    void outsideDemoModeTheCodeGoesToThePhoneOnly() {
        CodeRequest answer = codes(false, (to, code) -> delivered.add(code)).requestCode(subscriber());
        assertThat(answer).isEqualTo(new CodeSent(null, clock.instant().plus(Duration.ofMinutes(1))));
        assertThat(delivered).singleElement().asString().matches("\\d{6}");
    }

    @Test
    void aCodeThatCouldNotBeHandedOverMayBeAskedForAgainAtOnce() {
        PhoneNumber number = subscriber();
        CodeDelivery broken = (to, code) -> {
            throw new IllegalStateException("the gateway is away");
        };
        assertThat(codes(false, broken).requestCode(number)).isInstanceOf(NotDelivered.class);
        assertThat(codes.requestCode(number)).isInstanceOf(CodeSent.class);
    }

    @Test
    void codesThatLockNothingAnyMoreAreForgotten() {
        typeFiveWrong(request());
        clock.passes(Duration.ofDays(3));
        new ForgottenAttempts(sql, clock).remove();
        assertThat(sql.sql("select count(*) from identity.sign_in_code where phone_index = :phone")
                        .param("phone", accounts.indexOf(phone))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String request() {
        return Objects.requireNonNull(((CodeSent) codes.requestCode(phone)).shown());
    }

    private CodeCheck typeFiveWrong(String code) {
        for (int i = 0; i < 4; i++) {
            codes.check(phone, otherThan(code));
        }
        return codes.check(phone, otherThan(code));
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static PhoneNumber subscriber() {
        return new PhoneNumber("19" + anyPhone().substring(2));
    }
}
