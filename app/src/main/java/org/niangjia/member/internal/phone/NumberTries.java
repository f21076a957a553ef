package org.niangjia.member.internal.phone;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how often an account said the end of a national number wrongly. In the account's own scope and the caller's transaction. */
@Repository
class NumberTries {

    /** How often the end of a number may be wrong before the account waits. */
    static final int TRIES = 5;

    private static final Duration LOCK = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    NumberTries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a wrong one leaves. */
    sealed interface After {}

    record Left(int tries) implements After {}

    record Locked(Instant until) implements After {}

    private record Attempts(int wrong, @Nullable Instant lockedUntil) {}

    /** The end of a number as people type it: full-width digits, spaces and a small x are read as they are meant. */
    static String tailOf(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Until when the account waits, if it does. Whoever else tries for this account waits until the transaction ends. */
    Optional<Instant> lockedUntil(AccountId account) {
        return Optional.ofNullable(lock(account).lockedUntil())
                .filter(until -> clock.instant().isBefore(until));
    }

    /** Counts a wrong one. */
    After wrong(AccountId account) {
        int wrong = lock(account).wrong() + 1;
        if (wrong >= TRIES) {
            Instant until = clock.instant().plus(LOCK);
            save(account, 0, until);
            return new Locked(until);
        }
        save(account, wrong, null);
        return new Left(TRIES - wrong);
    }

    void forget(AccountId account) {
        save(account, 0, null);
    }

    private Attempts lock(AccountId account) {
        sql.sql("insert into member.binding_attempt (account) values (:account) on conflict do nothing")
                .param("account", account.value())
                .update();
        return sql.sql("select wrong, locked_until from member.binding_attempt where account = :account for update")
                .param("account", account.value())
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("locked_until");
                    return new Attempts(row.getInt("wrong"), until == null ? null : until.toInstant());
                })
                .single();
    }

    private void save(AccountId account, int wrong, @Nullable Instant lockedUntil) {
        sql.sql("update member.binding_attempt set wrong = :wrong, locked_until = :until where account = :account")
                .param("wrong", wrong)
                .param("until", lockedUntil == null ? null : Timestamp.from(lockedUntil))
                .param("account", account.value())
                .update();
    }
}
