package org.niangjia.lecturer.internal.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Citation;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Source;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Statement;
import org.niangjia.lecturer.internal.documents.Regions;
import org.niangjia.lecturer.internal.understanding.Likeness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that an editor wrote to one question. They come before the search for the same question, and hold as long as each
 * version that they cite is in use and in force: nobody has to think of them when a document changes.
 */
@Repository
public class CuratedAnswers {

    private static final int SHOWN_MAX = 500;

    /** Whether all that the answer a cites may be cited today. */
    private static final String HOLDS = """
            not exists (
                select from lecturer.curated_citation c join lecturer.document_version v on v.id = c.version
                where c.answer = a.id
                    and (v.state not in ('SEARCHABLE', 'EMBEDDED') or coalesce(v.valid_until, 'infinity') < :today))
            """;

    private final JdbcClient sql;
    private final Likeness likeness;
    private final Regions regions;
    private final Clock clock;
    private final Map<UUID, Likeness.Form> forms = new ConcurrentHashMap<>();

    CuratedAnswers(JdbcClient sql, Likeness likeness, Regions regions, Clock clock) {
        this.sql = sql;
        this.likeness = likeness;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * An answer as the desk lists it.
     *
     * @param body a line is a statement
     * @param holds whether all that it cites is in use; if not, it is not given any more
     */
    public record Curated(UUID id, String question, String body, Instant written, boolean holds) {}

    /** A passage of a version. */
    public record Place(UUID version, String passage) {}

    /**
     * The answer to this question or one that is the same in other words; empty if there is none that holds.
     *
     * @param versions which of them may answer
     */
    @Transactional(readOnly = true)
    public Optional<GivenAnswer> answerTo(String question, Predicate<UUID> versions) {
        List<Curated> holding = holding();
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        String letters = Question.likenessOf(question);
        Likeness.Form form = likeness.formOf(question);
        return holding.stream()
                .filter(curated -> Question.likenessOf(curated.question()).equals(letters))
                .findFirst()
                .or(() -> holding.stream()
                        .filter(curated -> likeness.areTheSame(formOf(curated), form))
                        .findFirst())
                .map(this::given)
                .filter(answer -> answer.sources().stream().map(Source::version).allMatch(versions));
    }

    /** An answer's question never changes. */
    private Likeness.Form formOf(Curated curated) {
        return forms.computeIfAbsent(curated.id(), id -> likeness.formOf(curated.question()));
    }

    /** The newest first, so that a rewritten answer comes before the old one. */
    private List<Curated> holding() {
        return sql.sql("select a.id, a.question, a.body, a.written, true as holds from lecturer.curated_answer a"
                        + " where a.retired is null and " + HOLDS + " order by a.written desc limit :max")
                .param("today", LocalDate.now(clock))
                .param("max", SHOWN_MAX)
                .query(CuratedAnswers::read)
                .list();
    }

    /** All that were not retired, those that hold no more first, then the newest. */
    @Transactional(readOnly = true)
    public List<Curated> list() {
        return sql.sql("select * from (select a.id, a.question, a.body, a.written, " + HOLDS
                        + " as holds from lecturer.curated_answer a where a.retired is null) listed"
                        + " order by holds, written desc limit :max")
                .param("today", LocalDate.now(clock))
                .param("max", SHOWN_MAX)
                .query(CuratedAnswers::read)
                .list();
    }

    /**
     * Adds an answer.
     *
     * @param body not blank, a line a statement
     * @param cited at least one
     */
    public UUID add(String question, String body, List<Place> cited, AccountId by) {
        if (cited.isEmpty() || body.isBlank()) {
            throw new IllegalArgumentException("an answer says something and cites it");
        }
        UUID id = TimeOrderedUuid.next();
        sql.sql("""
                        insert into lecturer.curated_answer (id, question, body, written, written_by)
                        values (:id, :question, :body, :now, :by)
                        """)
                .param("id", id)
                .param("question", question)
                .param("body", body)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.value())
                .update();
        for (int ordinal = 0; ordinal < cited.size(); ordinal++) {
            sql.sql("""
                            insert into lecturer.curated_citation (answer, ordinal, version, passage)
                            values (:id, :ordinal, :version, :passage)
                            """)
                    .param("id", id)
                    .param("ordinal", ordinal)
                    .param("version", cited.get(ordinal).version())
                    .param("passage", cited.get(ordinal).passage())
                    .update();
        }
        return id;
    }

    /** Ends an answer; false if it is ended already. */
    public boolean retire(UUID id, AccountId by) {
        return sql.sql("""
                        update lecturer.curated_answer set retired = :now, retired_by = :by
                        where id = :id and retired is null
                        """)
                        .param("id", id)
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** The answer with the cited passages as its quotes: each statement rests on all of them. */
    private GivenAnswer given(Curated curated) {
        List<Source> sources = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        sql.sql("""
                        select v.id, d.slug, v.number, d.title, coalesce(v.version_date::text, ''), p.id, p.heading, p.body,
                            v.region
                        from lecturer.curated_citation c
                            join lecturer.document_version v on v.id = c.version
                            join lecturer.document d on d.id = v.document
                            join lecturer.passage p on p.version = v.id and p.id = c.passage
                        where c.answer = :id order by c.ordinal
                        """).param("id", curated.id()).query(row -> {
            sources.add(new Source(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getObject(9, UUID.class) == null
                            ? null
                            : regions.nameOf(new UnionId(row.getObject(9, UUID.class)))));
            citations.add(new Citation(sources.size(), row.getString(8).lines().toList()));
        });
        List<Statement> statements = curated.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Statement(line.strip(), citations))
                .toList();
        return new GivenAnswer(statements, sources);
    }

    private static Curated read(ResultSet row, int number) throws SQLException {
        return new Curated(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getString("body"),
                row.getTimestamp("written").toInstant(),
                row.getBoolean("holds"));
    }
}
