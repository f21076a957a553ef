package org.niangjia.lecturer.internal.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The conversations of signed-in workers, sealed, each visible to its owner only and kept for a stated time. */
@Repository
public class Exchanges {

    /** How many exchanges the page shows again. */
    static final int SHOWN_MAX = 20;

    private static final String QUESTION_COLUMN = "lecturer.exchange.question_sealed";
    private static final String ANSWER_COLUMN = "lecturer.exchange.answer_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration kept;

    Exchanges(JdbcClient sql, Vault vault, JsonMapper json, Clock clock, LecturerProperties properties) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.kept = Duration.ofDays(properties.conversationDays());
    }

    /** A question and what was answered. */
    public record Exchange(String question, GivenAnswer answer) {}

    @Transactional
    public void keep(AccountId account, Question question, GivenAnswer answer) {
        UUID id = TimeOrderedUuid.next();
        Instant now = clock.instant();
        sql.sql("""
                        insert into lecturer.exchange (id, account, asked, expires, question_sealed, answer_sealed)
                        values (:id, :account, :asked, :expires, :question, :answer)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("asked", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(kept).atOffset(ZoneOffset.UTC))
                .param("question", vault.seal(QUESTION_COLUMN, id, question.text()))
                .param("answer", vault.seal(ANSWER_COLUMN, id, json.writeValueAsString(answer)))
                .update();
    }

    /** The last exchanges of the account, the oldest first; empty outside its own scope. */
    @Transactional(readOnly = true)
    public List<Exchange> last(AccountId account) {
        return sql.sql("""
                        select id, question_sealed, answer_sealed from lecturer.exchange
                        where account = :account and expires > :now order by asked desc, id desc limit :max
                        """)
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("max", SHOWN_MAX)
                .query(this::read)
                .list()
                .reversed();
    }

    /** An exchange with its time. */
    record Kept(Instant asked, Exchange exchange) {}

    /** Every exchange of the account that is kept, the oldest first. */
    List<Kept> all(AccountId account) {
        return sql.sql("""
                        select id, asked, question_sealed, answer_sealed from lecturer.exchange
                        where account = :account order by asked, id
                        """)
                .param("account", account.value())
                .query((row, number) -> new Kept(row.getTimestamp("asked").toInstant(), read(row, number)))
                .list();
    }

    /** Deletes all exchanges of the account at once; gives their number. */
    @Transactional
    public int clear(AccountId account) {
        return sql.sql("delete from lecturer.exchange where account = :account")
                .param("account", account.value())
                .update();
    }

    /** Deletes what has expired, of everybody; gives the number. */
    @Transactional
    public long forgetExpired() {
        return sql.sql("select lecturer.forget_expired_exchanges()")
                .query(Long.class)
                .single();
    }

    private Exchange read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Exchange(
                vault.open(QUESTION_COLUMN, id, row.getBytes("question_sealed")),
                json.readValue(vault.open(ANSWER_COLUMN, id, row.getBytes("answer_sealed")), GivenAnswer.class));
    }
}
