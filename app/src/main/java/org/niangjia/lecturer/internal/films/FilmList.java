package org.niangjia.lecturer.internal.films;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Script;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The films of the unions of the scope, as the desk lists them. */
@Repository
public class FilmList {

    private static final int SHOWN_MAX = 200;
    private static final String STALE = "(p.state <> 'WITHDRAWN' and exists (select from lecturer.production_source s"
            + " where s.production = p.id and " + Productions.STALE_SOURCE + "))";

    private final JdbcClient sql;
    private final Clock clock;

    FilmList(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A film.
     *
     * @param subject code of what it is about
     * @param stale whether a passage on which it rests reads otherwise now
     * @param author who wrote or last changed it; null for what came with the platform
     */
    public record Item(
            ProductionId id,
            String title,
            Script.Kind kind,
            String subject,
            UnionId union,
            ProductionState state,
            boolean stale,
            @Nullable AccountId author,
            Instant changed) {}

    /** How many films there are in a state. */
    public record Count(ProductionState state, long films) {}

    /**
     * Films, the last changed first, at most {@value #SHOWN_MAX}.
     *
     * @param states any of these
     * @param staleOnly only those with a source that reads otherwise now
     */
    @Transactional(readOnly = true)
    public List<Item> of(Set<ProductionState> states, boolean staleOnly) {
        return sql.sql("select p.id, p.title, p.kind, p.subject, p.union_id, p.state, p.author, p.changed, " + STALE
                        + " as stale from lecturer.production p where p.state = any(:states) and " + Versions.WITHIN
                        + (staleOnly ? " and " + STALE : "") + " order by p.changed desc limit :max")
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .param("max", SHOWN_MAX)
                .query(FilmList::read)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Count> counts() {
        return sql.sql("select state, count(*) from lecturer.production where " + Versions.WITHIN + " group by state")
                .query((row, number) -> new Count(ProductionState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** How many films have a source that reads otherwise now. */
    @Transactional(readOnly = true)
    public long staleCount() {
        return sql.sql("select count(*) from lecturer.production p where " + Versions.WITHIN + " and " + STALE)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }

    /** How many scripts wait for a review by the account: those on which it didn't write itself. */
    @Transactional(readOnly = true)
    public long waitingFor(AccountId reviewer) {
        return sql.sql("select count(*) from lecturer.production p where p.state = 'IN_REVIEW' and " + Versions.WITHIN
                        + " and p.author is distinct from :reviewer and not exists (select from lecturer.script_writer w"
                        + " where w.production = p.id and w.account = :reviewer)")
                .param("reviewer", reviewer.value())
                .query(Long.class)
                .single();
    }

    /** How many scripts were sent back to the account and wait for its changes. */
    @Transactional(readOnly = true)
    public long sentBackTo(AccountId author) {
        return sql.sql("select count(*) from lecturer.production where state = 'DRAFT' and review_note is not null"
                        + " and author = :author and " + Versions.WITHIN)
                .param("author", author.value())
                .query(Long.class)
                .single();
    }

    private static Item read(ResultSet row, int number) throws SQLException {
        UUID author = row.getObject("author", UUID.class);
        return new Item(
                new ProductionId(row.getObject("id", UUID.class)),
                row.getString("title"),
                Script.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                new UnionId(row.getObject("union_id", UUID.class)),
                ProductionState.valueOf(row.getString("state")),
                row.getBoolean("stale"),
                author == null ? null : new AccountId(author),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}
