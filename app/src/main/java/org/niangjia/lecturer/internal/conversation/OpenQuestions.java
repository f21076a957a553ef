package org.niangjia.lecturer.internal.conversation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions that 小宣 could not answer, or whose answer did not help, for the editors: masked, shortened, and without a word
 * on who asked.
 */
@Repository
public class OpenQuestions {

    /** A longer question tells more of its asker than of what is asked. */
    static final int LENGTH_MAX = 200;

    private static final int SHOWN_MAX = 1_000;

    /** A question whose document could not be read waits again. */
    private static final String WAITS = """
             (q.state = 'OPEN' or q.state = 'ANSWERING' and exists (
                select from lecturer.document_version v where v.id = q.answering and v.state = 'FAILED'))
            and (q.times > 0 or q.downvotes > 0)
            """;

    private static final String OPEN =
            "select q.id, q.question, q.times, q.downvotes, q.asked, q.nearest_title, q.nearest_score"
                    + " from lecturer.open_question q where";

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
     * @param times how often it was asked and not answered
     * @param downvotes how many askers say that its answer did not help
     * @param asked the last time
     * @param nearestTitle the document that came closest; null if none did
     * @param nearestScore how sure the engine was, from 0 to 1
     */
    public record Open(
            UUID id,
            String question,
            int times,
            int downvotes,
            Instant asked,
            @Nullable String nearestTitle,
            double nearestScore) {}

    /** Adds the question as one without an answer, or counts it once more; gives its identifier. */
    @Transactional
    UUID add(String question, Answer answer) {
        Hit nearest = answer.retrieved().isEmpty() ? null : answer.retrieved().getFirst();
        return add(
                question,
                1,
                0,
                nearest == null ? null : nearest.documentTitle(),
                BigDecimal.valueOf(answer.confidence()));
    }

    /** Adds a question of which nothing is known but that it has no answer; gives its identifier. */
    UUID addUnanswered(String question) {
        return add(question, 1, 0, null, null);
    }

    /** Adds the question as one whose answer did not help, or counts one more such answer; gives its identifier. */
    UUID addDownvote(String question) {
        return add(question, 0, 1, null, null);
    }

    /** Somebody took back that the answer did not help. */
    void removeDownvote(UUID id) {
        sql.sql("update lecturer.open_question set downvotes = greatest(downvotes - 1, 0) where id = :id")
                .param("id", id)
                .update();
    }

    private UUID add(
            String question, int times, int downvotes, @Nullable String nearest, @Nullable BigDecimal confidence) {
        String kept = kept(question);
        return sql.sql("""
                        insert into lecturer.open_question as q
                            (id, likeness, question, asked, times, downvotes, nearest_title, nearest_score)
                        values (:id, :likeness, :question, :asked, :times, :downvotes, :title, :score)
                        on conflict (likeness) do update
                        set times = q.times + excluded.times, downvotes = q.downvotes + excluded.downvotes,
                            asked = excluded.asked,
                            nearest_title = coalesce(excluded.nearest_title, q.nearest_title),
                            nearest_score = coalesce(excluded.nearest_score, q.nearest_score),
                            state = case q.state when 'ANSWERED' then 'OPEN' else q.state end
                        returning id
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("likeness", Question.likenessOf(kept))
                .param("question", kept)
                .param("asked", OffsetDateTime.now(clock))
                .param("times", times)
                .param("downvotes", downvotes)
                .param("title", nearest, Types.VARCHAR)
                .param("score", confidence, Types.NUMERIC)
                .query(UUID.class)
                .single();
    }

    private String kept(String question) {
        String masked = masking.mask(question);
        return masked.length() <= LENGTH_MAX ? masked : masked.substring(0, LENGTH_MAX) + "…";
    }

    /** The open question that these words are counted under, if there is one. */
    Optional<UUID> idOf(String question) {
        return sql.sql("select id from lecturer.open_question where likeness = :likeness")
                .param("likeness", Question.likenessOf(kept(question)))
                .query(UUID.class)
                .optional();
    }

    /** What waits, asked most often first; at most {@value #SHOWN_MAX}. */
    @Transactional(readOnly = true)
    public List<Open> list() {
        return sql.sql(OPEN + WAITS + " order by q.times + q.downvotes desc, q.asked desc, q.id limit :max")
                .param("max", SHOWN_MAX)
                .query(OpenQuestions::read)
                .list();
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public long count() {
        return sql.sql("select count(*) from lecturer.open_question q where" + WAITS)
                .query(Long.class)
                .single();
    }

    /** Notes that a version is being read to answer the questions; one that was dismissed meanwhile stays so. */
    public void beginAnswering(Collection<UUID> ids, UUID version) {
        sql.sql("""
                        update lecturer.open_question set state = 'ANSWERING', answering = :version
                        where id = any(:ids) and state in ('OPEN', 'ANSWERING')
                        """)
                .param("version", version)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Closes the questions that the version was uploaded for; gives them. */
    public List<UUID> answeredBy(UUID version) {
        return sql.sql("""
                        update lecturer.open_question set state = 'ANSWERED', closed = :now
                        where answering = :version and state = 'ANSWERING' returning id
                        """)
                .param("version", version)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Closes the questions as answered; if one is refused again, it is open again. Gives those that were open. */
    public List<UUID> answer(Collection<UUID> ids, AccountId by) {
        return close(ids, "ANSWERED", by);
    }

    /** Closes the questions as none of ours; they stay closed. Gives those that were open. */
    @Transactional
    public List<UUID> dismiss(Collection<UUID> ids, AccountId by) {
        return close(ids, "DISMISSED", by);
    }

    private List<UUID> close(Collection<UUID> ids, String state, AccountId by) {
        return sql.sql("""
                        update lecturer.open_question set state = :state, closed = :now, closed_by = :by
                        where id = any(:ids) and state in ('OPEN', 'ANSWERING') returning id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("state", state)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Open read(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getInt("times"),
                row.getInt("downvotes"),
                row.getTimestamp("asked").toInstant(),
                row.getString("nearest_title"),
                row.getDouble("nearest_score"));
    }
}
