package org.niangjia.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The failures in a row for each login that was typed, whether such an account exists or not: so a lock tells nothing.
 */
@Repository
class FailedSignIns {

    private final JdbcClient sql;
    private final Vault vault;

    FailedSignIns(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * What is known of a login.
     *
     * @param lockedUntil null if it never was
     */
    record Failures(int inARow, @Nullable Instant lockedUntil) {

        static Failures from(ResultSet row, int number) throws SQLException {
            Timestamp locked = row.getTimestamp("locked_until");
            return new Failures(row.getInt("failures"), locked == null ? null : locked.toInstant());
        }
    }

    /** The failures so far; attempts at the same login wait until the caller's transaction ends. */
    Failures hold(String login, Instant now) {
        return sql.sql("""
                        insert into identity.failed_sign_in (login_index, last) values (:login, :now)
                        on conflict (login_index) do update set last = :now
                        returning failures, locked_until
                        """)
                .param("login", indexOf(login))
                .param("now", Timestamp.from(now))
                .query(Failures::from)
                .single();
    }

    void count(String login, Failures failures) {
        sql.sql("""
                        update identity.failed_sign_in set failures = :failures, locked_until = :until
                        where login_index = :login
                        """)
                .param("failures", failures.inARow())
                .param("until", failures.lockedUntil() == null ? null : Timestamp.from(failures.lockedUntil()))
                .param("login", indexOf(login))
                .update();
    }

    void forget(String login) {
        sql.sql("delete from identity.failed_sign_in where login_index = :login")
                .param("login", indexOf(login))
                .update();
    }

    private byte[] indexOf(String login) {
        return vault.blindIndex("login", login);
    }
}
