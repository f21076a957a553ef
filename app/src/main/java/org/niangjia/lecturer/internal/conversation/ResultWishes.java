package org.niangjia.lecturer.internal.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to be told when a question has an answer (告诉我结果); each sees his own wishes, editors see a number. */
@Repository
public class ResultWishes {

    private static final String COLUMN = "lecturer.result_wish.question_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final OpenQuestions openQuestions;
    private final Clock clock;

    ResultWishes(JdbcClient sql, Vault vault, OpenQuestions openQuestions, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.openQuestions = openQuestions;
        this.clock = clock;
    }

    /**
     * A wish.
     *
     * @param question in the words of the asker
     * @param told when he was told; null as long as he waits
     */
    public record Wish(
            UUID id,
            String question,
            Instant asked,
            @Nullable Instant told) {}

    /** Somebody to be told. */
    public record Waiting(UUID id, AccountId account, String question) {}

    /** Notes the wish; the same once more, while it waits, is one. The question is passed to the editors if it wasn't yet. */
    @Transactional
    public void add(AccountId account, Question question) {
        UUID open = openQuestions.idOf(question.text()).orElseGet(() -> openQuestions.addUnanswered(question.text()));
        UUID id = TimeOrderedUuid.next();
        sql.sql("""
                        insert into lecturer.result_wish (id, account, open_question, question_sealed, asked)
                        values (:id, :account, :open, :question, :now)
                        on conflict (account, open_question) where told is null do nothing
                        """)
                .param("id", id)
                .param("account", account.value())
                .param("open", open)
                .param("question", vault.seal(COLUMN, id, question.text()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The account's wishes, the newest first. */
    @Transactional(readOnly = true)
    public List<Wish> of(AccountId account) {
        return sql.sql("""
                        select id, question_sealed, asked, told from lecturer.result_wish
                        where account = :account order by asked desc, id desc
                        """).param("account", account.value()).query(this::read).list();
    }

    /** How many wait for each of the questions. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> waitingFor(Collection<UUID> questions) {
        return sql
                .sql("select question, waiting from lecturer.waiting_for(:questions)")
                .param("questions", questions.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes everybody who waits for one of the questions, each once; the caller tells them in the same transaction. */
    public List<Waiting> takeWaiting(Collection<UUID> questions) {
        return sql.sql("select id, account, question_sealed from lecturer.tell_waiting(:questions)")
                .param("questions", questions.toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID id = row.getObject(1, UUID.class);
                    return new Waiting(
                            id, new AccountId(row.getObject(2, UUID.class)), vault.open(COLUMN, id, row.getBytes(3)));
                })
                .list();
    }

    /** Forgets the account's wishes; gives their number. */
    long forget(AccountId account) {
        return sql.sql("delete from lecturer.result_wish where account = :account")
                .param("account", account.value())
                .update();
    }

    private Wish read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var told = row.getTimestamp("told");
        return new Wish(
                id,
                vault.open(COLUMN, id, row.getBytes("question_sealed")),
                row.getTimestamp("asked").toInstant(),
                told == null ? null : told.toInstant());
    }
}
