package org.niangjia.lecturer.internal.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.handover.Handover.Said;
import org.niangjia.lecturer.internal.handover.Handover.Taker;
import org.niangjia.lecturer.internal.understanding.Care;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The handed-over questions that the current scope may see; every method belongs into a transaction of its caller. */
@Repository
class Handovers {

    private static final String QUESTION = "lecturer.handover.question_sealed";
    private static final String CONTEXT = "lecturer.handover.context_sealed";
    private static final String ANSWER = "lecturer.handover.answer_sealed";

    /** What may not wait comes first. */
    private static final String URGENT_FIRST =
            " order by case care when 'SELF_HARM' then 0 when 'INJURY' then 1 when 'WAGES' then 2 else 3 end, handed_over, id";

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;

    Handovers(JdbcClient sql, Vault vault, JsonMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    void add(Handover handover, OrgPath path) {
        sql.sql("""
                        insert into lecturer.handover (id, account, union_id, union_path, care, state, handed_over,
                            question_sealed, context_sealed)
                        values (:id, :account, :union, :path, :care, :state, :now, :question, :context)
                        """)
                .param("id", handover.id())
                .param("account", handover.account().value())
                .param("union", handover.union().value())
                .param("path", path.value())
                .param("care", handover.care().name())
                .param("state", handover.state().name())
                .param("now", handover.handedOver().atOffset(ZoneOffset.UTC))
                .param("question", vault.seal(QUESTION, handover.id(), handover.question()))
                .param(
                        "context",
                        handover.context().isEmpty()
                                ? null
                                : vault.seal(CONTEXT, handover.id(), json.writeValueAsString(handover.context())),
                        Types.BINARY)
                .update();
    }

    /** Writes what the verbs of a handover changed. */
    void update(Handover handover) {
        Taker taker = handover.taker();
        String answer = handover.answer();
        sql.sql("""
                        update lecturer.handover
                        set state = :state, taken = :taken, taken_by = :by, taken_by_name = :name, ended = :ended,
                            answer_sealed = :answer
                        where id = :id
                        """)
                .param("id", handover.id())
                .param("state", handover.state().name())
                .param("taken", taker == null ? null : Timestamp.from(taker.since()), Types.TIMESTAMP)
                .param("by", taker == null ? null : taker.account().value(), Types.OTHER)
                .param("name", taker == null ? null : taker.name(), Types.VARCHAR)
                .param("ended", handover.ended() == null ? null : Timestamp.from(handover.ended()), Types.TIMESTAMP)
                .param("answer", answer == null ? null : vault.seal(ANSWER, handover.id(), answer), Types.BINARY)
                .update();
    }

    Optional<Handover> find(UUID id) {
        return sql.sql("select * from lecturer.handover where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The handover, locked until the end of the transaction. */
    Optional<Handover> lock(UUID id) {
        return sql.sql("select * from lecturer.handover where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** What waits, the urgent first, then the oldest. */
    List<Handover> waiting(int max) {
        return sql.sql("select * from lecturer.handover where state in ('OPEN', 'TAKEN')" + URGENT_FIRST
                        + " limit :max")
                .param("max", max)
                .query(this::read)
                .list();
    }

    /** What was ended last. */
    List<Handover> ended(int max) {
        return sql.sql("select * from lecturer.handover where ended is not null order by ended desc, id limit :max")
                .param("max", max)
                .query(this::read)
                .list();
    }

    long countOpen() {
        return sql.sql("select count(*) from lecturer.handover where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** Of those that nobody has taken up, how many were handed over before the time. */
    long countOpenBefore(Instant time) {
        return sql.sql("select count(*) from lecturer.handover where state = 'OPEN' and handed_over < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    long countWaiting(OrgPath within) {
        return sql.sql("""
                        select count(*) from lecturer.handover
                        where state in ('OPEN', 'TAKEN') and union_path >= :from and union_path < :end
                        """)
                .param("from", within.value())
                .param("end", within.end())
                .query(Long.class)
                .single();
    }

    /** The account's own, the newest first. */
    List<Handover> of(AccountId account) {
        return sql.sql("select * from lecturer.handover where account = :account order by handed_over desc, id desc")
                .param("account", account.value())
                .query(this::read)
                .list();
    }

    /** Forgets the account's own; gives their number. */
    long forget(AccountId account) {
        return sql.sql("delete from lecturer.handover where account = :account")
                .param("account", account.value())
                .update();
    }

    private Handover read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] context = row.getBytes("context_sealed");
        byte[] answer = row.getBytes("answer_sealed");
        Timestamp ended = row.getTimestamp("ended");
        return new Handover(
                id,
                new AccountId(row.getObject("account", UUID.class)),
                new UnionId(row.getObject("union_id", UUID.class)),
                Care.valueOf(row.getString("care")),
                HandoverState.valueOf(row.getString("state")),
                row.getTimestamp("handed_over").toInstant(),
                vault.open(QUESTION, id, row.getBytes("question_sealed")),
                context == null
                        ? List.of()
                        : json.readValue(vault.open(CONTEXT, id, context), new TypeReference<List<Said>>() {}),
                takerOf(row),
                ended == null ? null : ended.toInstant(),
                answer == null ? null : vault.open(ANSWER, id, answer));
    }

    private static @Nullable Taker takerOf(ResultSet row) throws SQLException {
        UUID by = row.getObject("taken_by", UUID.class);
        return by == null
                ? null
                : new Taker(
                        new AccountId(by),
                        row.getString("taken_by_name"),
                        row.getTimestamp("taken").toInstant());
    }
}
