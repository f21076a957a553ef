package org.niangjia.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The failures in a row at each thing that was tried: a login as it was typed, whether such an account exists or not (so
 * a lock tells nothing), or an account's second factor.
 */
@Repository
class FailedSignIns {

    private static final int FREE_FAILURES = 3;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Vault vault;

    FailedSignIns(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** What is being tried; the counts of one kind never meet those of another. */
    enum Tried {
        LOGIN("login"),
        SECOND_FACTOR("second-factor");

        private final String purpose;

        Tried(String purpose) {
            this.purpose = purpose;
        }
    }

    /**
     * What is known of a try.
     *
     * @param lockedUntil null if it never was
     */
    record Failures(int inARow, @Nullable Instant lockedUntil) {

        static Failures from(ResultSet row, int number) throws SQLException {
            Timestamp locked = row.getTimestamp("locked_until");
            return new Failures(row.getInt("failures"), locked == null ? null : locked.toInstant());
        }

        /** When the lock that holds now ends; null if none does. */
        @Nullable
        Instant lockAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil) ? lockedUntil : null;
        }

        /** After the third failure in a row each further one doubles the wait, from half a minute up to an hour. */
        Failures oneMore(Instant now) {
            int failures = inARow + 1;
            return new Failures(failures, failures < FREE_FAILURES ? null : now.plus(lockAfter(failures)));
        }

        private static Duration lockAfter(int failures) {
            Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE_FAILURES, 10));
            return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
        }
    }

    /** The failures so far; attempts at the same wait until the caller's transaction ends. */
    Failures hold(Tried tried, String what, Instant now) {
        return sql.sql("""
                        insert into identity.failed_sign_in (login_index, last) values (:what, :now)
                        on conflict (login_index) do update set last = :now
                        returning failures, locked_until
                        """)
                .param("what", indexOf(tried, what))
                .param("now", Timestamp.from(now))
                .query(Failures::from)
                .single();
    }

    void count(Tried tried, String what, Failures failures) {
        sql.sql("""
                        update identity.failed_sign_in set failures = :failures, locked_until = :until
                        where login_index = :what
                        """)
                .param("failures", failures.inARow())
                .param("until", failures.lockedUntil() == null ? null : Timestamp.from(failures.lockedUntil()))
                .param("what", indexOf(tried, what))
                .update();
    }

    void forget(Tried tried, String what) {
        sql.sql("delete from identity.failed_sign_in where login_index = :what")
                .param("what", indexOf(tried, what))
                .update();
    }

    private byte[] indexOf(Tried tried, String what) {
        return vault.blindIndex(tried.purpose, what);
    }
}
