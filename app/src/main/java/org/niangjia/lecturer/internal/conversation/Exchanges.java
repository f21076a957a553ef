package org.niangjia.lecturer.internal.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.lecturer.internal.LecturerProperties;
import org.niangjia.lecturer.internal.understanding.Care;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
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

    /** What is sealed of a reply, as JSON. */
    record Sealed(String understood, Care care, Reply reply) {}

    /** Keeps an exchange that has no identifier yet, and gives it with one. */
    @Transactional
    Exchange keep(AccountId account, Exchange exchange) {
        UUID id = TimeOrderedUuid.next();
        Instant now = clock.instant();
        Sealed sealed = new Sealed(exchange.understood(), exchange.care(), exchange.reply());
        sql.sql("""
                        insert into lecturer.exchange (id, account, asked, expires, question_sealed, answer_sealed)
                        values (:id, :account, :asked, :expires, :question, :answer)
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("asked", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(kept).atOffset(ZoneOffset.UTC))
                .param("question", vault.seal(QUESTION_COLUMN, id, exchange.question()))
                .param("answer", vault.seal(ANSWER_COLUMN, id, json.writeValueAsString(sealed)))
                .update();
        return new Exchange(
                id, exchange.question(), exchange.understood(), exchange.care(), exchange.reply(), exchange.helpful());
    }

    /** The last exchanges of the account, the oldest first; empty outside its own scope. */
    @Transactional(readOnly = true)
    public List<Exchange> last(AccountId account) {
        return last(account, kept, SHOWN_MAX);
    }

    /**
     * As {@link #last(AccountId)}, of a short while only.
     *
     * @param max how many at most
     */
    @Transactional(readOnly = true)
    List<Exchange> last(AccountId account, Duration within, int max) {
        Instant now = clock.instant();
        return sql.sql("""
                        select id, question_sealed, answer_sealed, helpful from lecturer.exchange
                        where account = :account and expires > :now and asked >= :since
                        order by asked desc, id desc limit :max
                        """)
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(within).atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query(this::read)
                .list()
                .reversed();
    }

    /** The exchange, if it is the account's. */
    @Transactional(readOnly = true)
    public Optional<Exchange> find(AccountId account, UUID id) {
        return sql.sql("""
                        select id, question_sealed, answer_sealed, helpful from lecturer.exchange
                        where id = :id and account = :account
                        """)
                .param("id", id)
                .param("account", account.value())
                .query(this::read)
                .optional();
    }

    /** An open question that an exchange was counted for, or none. */
    record Rated(@Nullable UUID openQuestion) {}

    /** Locks the exchange and tells for which open question its rating was counted; empty if it isn't the account's. */
    Optional<Rated> lockRating(AccountId account, UUID id) {
        return sql.sql("""
                        select open_question from lecturer.exchange where id = :id and account = :account for update
                        """)
                .param("id", id)
                .param("account", account.value())
                .query((row, number) -> new Rated(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Writes what the asker said of an answer; null for nothing. */
    void rate(UUID id, @Nullable Boolean helpful, @Nullable UUID openQuestion) {
        sql.sql("update lecturer.exchange set helpful = :helpful, open_question = :question where id = :id")
                .param("helpful", helpful, Types.BOOLEAN)
                .param("question", openQuestion, Types.OTHER)
                .param("id", id)
                .update();
    }

    /** An exchange with its time. */
    record Kept(Instant asked, Exchange exchange) {}

    /** Every exchange of the account that is kept, the oldest first. */
    List<Kept> all(AccountId account) {
        return sql.sql("""
                        select id, asked, question_sealed, answer_sealed, helpful from lecturer.exchange
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
        String question = vault.open(QUESTION_COLUMN, id, row.getBytes("question_sealed"));
        Sealed sealed = unsealed(vault.open(ANSWER_COLUMN, id, row.getBytes("answer_sealed")), question);
        return new Exchange(
                id,
                question,
                sealed.understood(),
                sealed.care(),
                sealed.reply(),
                row.getObject("helpful", Boolean.class));
    }

    /** The first form of an answer had its statements only, and was kept for as long as any. */
    private Sealed unsealed(String text, String question) {
        JsonNode kept = json.readTree(text);
        if (kept.has("reply")) {
            return json.treeToValue(kept, Sealed.class);
        }
        GivenAnswer answer = json.treeToValue(kept, GivenAnswer.class);
        Reply reply = answer.answered() ? new Reply.Answered(answer, false, List.of()) : new Reply.Refused(List.of());
        return new Sealed(question, Care.NONE, reply);
    }
}
