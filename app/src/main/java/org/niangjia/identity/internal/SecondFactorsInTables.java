package org.niangjia.identity.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.SecondFactors;
import org.niangjia.identity.internal.FailedSignIns.Tried;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Second factors: the secret sealed by the vault, the recovery codes as blind indexes.
 *
 * <p>Every check holds the account's row of failures until its end, so that of two tries at once one comes after the
 * other: neither a code nor a free try counts twice.
 */
@Service
class SecondFactorsInTables implements SecondFactors {

    private static final String SECRET = "identity.second_factor.secret_sealed";
    /** Without letters and digits that look alike. */
    private static final String RECOVERY_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 10;
    /** 160 bits, the length that RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private final JdbcClient sql;
    private final JdbcAccounts accounts;
    private final FailedSignIns failures;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactorsInTables(
            JdbcClient sql, JdbcAccounts accounts, FailedSignIns failures, Vault vault, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.failures = failures;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param key the secret in Base32 */
    private record Factor(String key, boolean confirmed, long lastStep) {

        byte[] secret() {
            return Base32.decode(key);
        }
    }

    @Override
    public Standing of(AccountId account) {
        return accounts.inScopeOf(account, () -> new Standing(isEnrolled(account), recoveryCodesLeft(account)));
    }

    /** To be called in the account's own scope. */
    boolean isEnrolled(AccountId account) {
        return factor(account).filter(Factor::confirmed).isPresent();
    }

    private int recoveryCodesLeft(AccountId account) {
        return sql.sql("select count(*) from identity.recovery_code where account = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Enrolment enrol(AccountId account) {
        return accounts.inScopeOf(account, () -> {
            byte[] fresh = new byte[SECRET_BYTES];
            random.nextBytes(fresh);
            sql.sql("""
                            insert into identity.second_factor (account, secret_sealed) values (:account, :secret)
                            on conflict (account) do nothing
                            """)
                    .param("account", account.value())
                    .param("secret", vault.seal(SECRET, account.value(), Base32.encode(fresh)))
                    .update();
            Factor factor = factor(account).orElseThrow();
            if (factor.confirmed()) {
                throw new IllegalStateException("the account has a second factor already");
            }
            return enrolment(loginOf(account), factor.key());
        });
    }

    private static Enrolment enrolment(String login, String key) {
        String issuer = URLEncoder.encode("娘家", StandardCharsets.UTF_8);
        String address = "otpauth://totp/" + issuer + ":" + URLEncoder.encode(login, StandardCharsets.UTF_8)
                + "?secret=" + key + "&issuer=" + issuer + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period="
                + Totp.STEP_SECONDS;
        return new Enrolment(address, String.join(" ", key.split("(?<=\\G.{4})")));
    }

    @Override
    public Check confirm(AccountId account, String typed) {
        return tried(
                account,
                (factor, code) -> {
                    if (factor.confirmed() || !spendCode(account, factor, code)) {
                        return new Wrong();
                    }
                    sql.sql("update identity.second_factor set confirmed = :now where account = :account")
                            .param("now", Timestamp.from(clock.instant()))
                            .param("account", account.value())
                            .update();
                    record(account, "identity.second-factor-enrolled");
                    return new Enrolled(freshRecoveryCodes(account));
                },
                typed);
    }

    @Override
    public Check check(AccountId account, String typed) {
        return tried(
                account,
                (factor, code) -> {
                    if (!factor.confirmed()) {
                        return new Wrong();
                    }
                    if (spendCode(account, factor, code)) {
                        return new Passed();
                    }
                    if (spendRecoveryCode(account, code)) {
                        record(account, "identity.recovery-code-used");
                        return new Passed();
                    }
                    return new Wrong();
                },
                typed);
    }

    @Override
    public Check renewRecoveryCodes(AccountId account, String typed) {
        return tried(
                account,
                (factor, code) -> {
                    if (!factor.confirmed() || !spendCode(account, factor, code)) {
                        return new Wrong();
                    }
                    record(account, "identity.recovery-codes-renewed");
                    return new Enrolled(freshRecoveryCodes(account));
                },
                typed);
    }

    @Override
    public Check giveUp(AccountId account, String typed) {
        return tried(
                account,
                (factor, code) -> {
                    if (!factor.confirmed()
                            || !(spendCode(account, factor, code) || spendRecoveryCode(account, code))) {
                        return new Wrong();
                    }
                    deleteRecoveryCodes(account);
                    sql.sql("delete from identity.second_factor where account = :account")
                            .param("account", account.value())
                            .update();
                    record(account, "identity.second-factor-given-up");
                    return new Passed();
                },
                typed);
    }

    /** Runs a check unless the account waits; a failure is counted, a success forgets the earlier ones. */
    private Check tried(AccountId account, BiFunction<Factor, String, Check> check, String typed) {
        return accounts.inScopeOf(account, () -> {
            String what = account.toString();
            Instant now = clock.instant();
            FailedSignIns.Failures before = failures.hold(Tried.SECOND_FACTOR, what, now);
            Instant lock = before.lockAt(now);
            if (lock != null) {
                return new Locked(lock);
            }
            Check outcome = factor(account)
                    .map(factor -> check.apply(factor, plain(typed)))
                    .orElseGet(Wrong::new);
            if (!(outcome instanceof Wrong)) {
                failures.forget(Tried.SECOND_FACTOR, what);
                return outcome;
            }
            FailedSignIns.Failures after = before.oneMore(now);
            failures.count(Tried.SECOND_FACTOR, what, after);
            record(account, "identity.second-factor-wrong");
            return after.lockedUntil() == null ? outcome : new Locked(after.lockedUntil());
        });
    }

    private boolean spendCode(AccountId account, Factor factor, String code) {
        OptionalLong step = Totp.stepOf(factor.secret(), code, clock.instant(), factor.lastStep());
        return step.isPresent()
                && sql.sql("""
                        update identity.second_factor set last_step = :step
                        where account = :account and last_step < :step
                        """)
                                .param("step", step.getAsLong())
                                .param("account", account.value())
                                .update()
                        == 1;
    }

    private boolean spendRecoveryCode(AccountId account, String code) {
        return sql.sql("delete from identity.recovery_code where account = :account and code_index = :code")
                        .param("account", account.value())
                        .param("code", indexOf(account, code))
                        .update()
                == 1;
    }

    private List<String> freshRecoveryCodes(AccountId account) {
        deleteRecoveryCodes(account);
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(
                code -> sql.sql("insert into identity.recovery_code (account, code_index) values (:account, :code)")
                        .param("account", account.value())
                        .param("code", indexOf(account, code))
                        .update());
        return codes.stream()
                .map(code -> code.substring(0, RECOVERY_LENGTH / 2) + "-" + code.substring(RECOVERY_LENGTH / 2))
                .toList();
    }

    private void deleteRecoveryCodes(AccountId account) {
        sql.sql("delete from identity.recovery_code where account = :account")
                .param("account", account.value())
                .update();
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(RECOVERY_ALPHABET.charAt(random.nextInt(RECOVERY_ALPHABET.length())));
        }
        return code.toString();
    }

    /** Bound to the account: two accounts never share an index. */
    private byte[] indexOf(AccountId account, String code) {
        return vault.blindIndex("recovery-code", account + " " + code);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "");
    }

    private Optional<Factor> factor(AccountId account) {
        return sql.sql("select * from identity.second_factor where account = :account")
                .param("account", account.value())
                .query(this::read)
                .optional();
    }

    private Factor read(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account", UUID.class);
        return new Factor(
                vault.open(SECRET, account, row.getBytes("secret_sealed")),
                row.getTimestamp("confirmed") != null,
                row.getLong("last_step"));
    }

    private String loginOf(AccountId account) {
        return sql.sql("select login from identity.account where id = :account")
                .param("account", account.value())
                .query(String.class)
                .single();
    }

    private void record(AccountId account, String action) {
        audit.record(AuditEntry.of(account, action, "account:" + account));
    }
}
