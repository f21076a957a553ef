package org.niangjia.lecturer.internal.films;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.FilmProgress;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.making.MakingFault;
import org.niangjia.organisation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What films are made in what sizes; every method belongs into a transaction of its caller. */
@Repository
class Renderings {

    private static final String COLUMNS = """
            id, production, size, format, state, background, phase, done, total, failure, duration_millis, missing, requested,
            begun, ended, scope
            """;
    private static final String RENDERING = "select " + COLUMNS + " from lecturer.rendering";

    private final JdbcClient sql;
    private final Clock clock;

    Renderings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One that a lane took, with the scope in which it is made. */
    record Taken(Rendering rendering, Scope scope) {}

    /** Asks for a size, unless it waits, is being made or is there. */
    boolean add(
            ProductionId production,
            FilmSize size,
            FilmFormat format,
            boolean background,
            Scope scope,
            @Nullable AccountId by) {
        return sql.sql("""
                        insert into lecturer.rendering (id, production, size, format, state, background, scope, requested_by, requested)
                        values (:id, :production, :size, :format, 'WAITING', :background, :scope, :by, :now)
                        on conflict (production, size, format) where state in ('WAITING', 'RUNNING', 'DONE') do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("production", production.value())
                        .param("size", size.name())
                        .param("format", format.name())
                        .param("background", background)
                        .param("scope", scope.asText())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Notes a size that came with the platform. */
    void addMade(ProductionId production, FilmSize size, FilmFormat format, int durationMillis) {
        sql.sql("""
                        insert into lecturer.rendering (id, production, size, format, state, background, scope, duration_millis,
                            requested, ended)
                        values (:id, :production, :size, :format, 'DONE', true, 'none', :duration, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("production", production.value())
                .param("size", size.name())
                .param("format", format.name())
                .param("duration", durationMillis)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * The next for a lane: what it was at before a kill, else what waits longest, what is made in the background last.
     *
     * @param lanes how many there are; what a lane above it was at is taken too
     */
    Optional<Taken> take(int lane, int lanes) {
        return sql.sql("update lecturer.rendering set state = 'RUNNING', lane = :lane, begun = coalesce(begun, :now)"
                        + """
                         where id = (select id from lecturer.rendering
                                     where state = 'WAITING' or state = 'RUNNING' and (lane = :lane or lane > :lanes)
                                     order by state = 'WAITING', background, requested, id
                                     limit 1 for update skip locked)
                        returning
                        """ + COLUMNS)
                .param("lane", lane)
                .param("lanes", lanes)
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new Taken(read(row, number), Scope.parse(row.getString("scope"))))
                .optional();
    }

    void progress(UUID id, FilmProgress.Phase phase, int done, int total) {
        sql.sql("update lecturer.rendering set phase = :phase, done = :done, total = :total"
                        + " where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("phase", phase.name())
                .param("done", done)
                .param("total", total)
                .update();
    }

    /** @return false if it was called off meanwhile */
    boolean finish(UUID id, int durationMillis, List<String> missing) {
        return sql.sql("""
                        update lecturer.rendering
                        set state = 'DONE', duration_millis = :duration, missing = :missing, ended = :now
                        where id = :id and state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("duration", durationMillis)
                        .param("missing", missing.toArray(String[]::new))
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void fail(UUID id, MakingFault failure) {
        sql.sql("update lecturer.rendering set state = 'FAILED', failure = :failure, ended = :now"
                        + " where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("failure", failure.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** @return whether it still waited or ran */
    boolean cancel(UUID id, ProductionId production) {
        return sql.sql("""
                        update lecturer.rendering set state = 'CANCELLED', ended = :now
                        where id = :id and production = :production and state in ('WAITING', 'RUNNING')
                        """)
                        .param("id", id)
                        .param("production", production.value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean isRunning(UUID id) {
        return sql.sql("select exists (select from lecturer.rendering where id = :id and state = 'RUNNING')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** How many wait before this one, those being made included. */
    int before(Rendering rendering) {
        return sql.sql("""
                        select count(*) from lecturer.rendering
                        where state = 'RUNNING'
                           or state = 'WAITING' and (background, requested, id) < (:background, :requested::timestamptz, :id)
                        """)
                .param("background", rendering.background())
                .param("requested", rendering.requested().atOffset(ZoneOffset.UTC))
                .param("id", rendering.id())
                .query(Integer.class)
                .single();
    }

    /** The last of each size of each of the films, by size. */
    List<Rendering> lastOf(Collection<ProductionId> productions) {
        return sql.sql("select distinct on (production, size, format) " + COLUMNS + """
                         from lecturer.rendering where production = any(:productions)
                        order by production, size, format, requested desc
                        """)
                .param(
                        "productions",
                        productions.stream().map(ProductionId::value).toArray(UUID[]::new))
                .query(Renderings::read)
                .list();
    }

    /** Those that are being made or wait, in their order. */
    List<Rendering> open() {
        return sql.sql(RENDERING + " where state in ('WAITING', 'RUNNING')"
                        + " order by state = 'WAITING', background, requested, id")
                .query(Renderings::read)
                .list();
    }

    private static Rendering read(ResultSet row, int number) throws SQLException {
        String phase = row.getString("phase");
        String failure = row.getString("failure");
        return new Rendering(
                row.getObject("id", UUID.class),
                new ProductionId(row.getObject("production", UUID.class)),
                FilmSize.valueOf(row.getString("size")),
                FilmFormat.valueOf(row.getString("format")),
                RenderingState.valueOf(row.getString("state")),
                row.getBoolean("background"),
                phase == null ? null : FilmProgress.Phase.valueOf(phase),
                row.getInt("done"),
                row.getInt("total"),
                failure == null ? null : MakingFault.valueOf(failure),
                row.getInt("duration_millis"),
                Arrays.asList((String[]) row.getArray("missing").getArray()),
                instant(row, "requested"),
                instantOrNull(row, "begun"),
                instantOrNull(row, "ended"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
