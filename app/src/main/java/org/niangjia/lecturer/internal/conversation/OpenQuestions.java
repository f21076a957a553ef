package org.niangjia.lecturer.internal.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions that 小宣 could not answer, for the editors: masked, shortened, and without a word on who asked. */
@Repository
public class OpenQuestions {

    /** A longer question tells more of its asker than of what is asked. */
    static final int LENGTH_MAX = 200;

    private static final int SHOWN_MAX = 200;

    private final JdbcClient sql;
    private final Masking masking;
    private final Clock clock;

    OpenQuestions(JdbcClient sql, Masking masking, Clock clock) {
        this.sql = sql;
        this.masking = masking;
        this.clock = clock;
    }

    /**
     * A question that waits.
     *
     * @param times how often it was asked
     * @param asked the last time
     * @param nearestTitle the document that came closest; null if none did
     * @param nearestScore how sure the engine was, from 0 to 1
     */
    public record Open(
            UUID id,
            String question,
            int times,
            Instant asked,
            @Nullable String nearestTitle,
            double nearestScore) {}

    /** How a question is closed. */
    public enum Closing {
        /** A document answers it now; if it is refused again, it is open again. */
        ANSWERED,
        /** It is none of ours; it stays closed. */
        DISMISSED
    }

    /** Adds the question, or counts it once more. */
    @Transactional
    public void add(Question question, Answer answer) {
        String masked = masking.mask(question.text());
        String kept = masked.length() <= LENGTH_MAX ? masked : masked.substring(0, LENGTH_MAX) + "…";
        Hit nearest = answer.retrieved().isEmpty() ? null : answer.retrieved().getFirst();
        sql.sql("""
                        insert into lecturer.open_question
                            (id, likeness, question, asked, nearest_title, nearest_score)
                        values (:id, :likeness, :question, :asked, :title, :score)
                        on conflict (likeness) do update
                        set times = open_question.times + 1, asked = excluded.asked,
                            nearest_title = excluded.nearest_title, nearest_score = excluded.nearest_score,
                            state = case open_question.state when 'ANSWERED' then 'OPEN' else open_question.state end
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("likeness", Question.likenessOf(kept))
                .param("question", kept)
                .param("asked", OffsetDateTime.now(clock))
                .param("title", nearest == null ? null : nearest.documentTitle(), Types.VARCHAR)
                .param("score", answer.confidence())
                .update();
    }

    /** The open questions, those asked most often first. */
    @Transactional(readOnly = true)
    public List<Open> list() {
        return sql.sql("""
                        select id, question, times, asked, nearest_title, nearest_score from lecturer.open_question
                        where state = 'OPEN' order by times desc, asked desc limit :max
                        """).param("max", SHOWN_MAX).query(OpenQuestions::read).list();
    }

    /** How many are open. */
    @Transactional(readOnly = true)
    public long count() {
        return sql.sql("select count(*) from lecturer.open_question where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** Closes a question; does nothing if it is closed already. */
    @Transactional
    public void close(UUID id, Closing how, AccountId by) {
        sql.sql("""
                        update lecturer.open_question set state = :state, closed = :now, closed_by = :by
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", id)
                .param("state", how.name())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .update();
    }

    private static Open read(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getInt("times"),
                row.getTimestamp("asked").toInstant(),
                row.getString("nearest_title"),
                row.getDouble("nearest_score"));
    }
}
