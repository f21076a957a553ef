package org.niangjia.lecturer.internal.films;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.WordingRun.State;
import org.niangjia.lecturer.internal.films.WordingRun.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The last wording of each draft in the scope; every method belongs into a transaction of its caller. */
@Repository
class WordingRuns {

    private static final String RUN =
            "select run, production, state, sentences, wanted_by, edition from lecturer.draft_wording ";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    WordingRuns(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Begins one in the place of an earlier one; false if that still goes on. */
    boolean begin(UUID id, ProductionId film, List<Wish> wishes, AccountId by) {
        return sql.sql("""
                        insert into lecturer.draft_wording (production, run, state, sentences, wanted_by, begun)
                        values (:film, :id, 'RUNNING', :wishes::jsonb, :by, :now)
                        on conflict (production) do update
                        set run = excluded.run, state = excluded.state, sentences = excluded.sentences,
                            wanted_by = excluded.wanted_by, edition = null, begun = excluded.begun
                        where draft_wording.state <> 'RUNNING'
                        """)
                        .param("film", film.value())
                        .param("id", id)
                        .param("wishes", json.writeValueAsString(wishes))
                        .param("by", by.value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    Optional<WordingRun> of(ProductionId film) {
        return sql.sql(RUN + "where production = :film")
                .param("film", film.value())
                .query(this::read)
                .optional();
    }

    /** One that goes on; nobody else changes it until the transaction ends. */
    Optional<WordingRun> running(UUID id) {
        return sql.sql(RUN + "where run = :id and state = 'RUNNING' for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Keeps what became of a sentence, unless it was called off. */
    void answered(UUID id, int index, Wish wish) {
        sql.sql("""
                        update lecturer.draft_wording
                        set sentences = jsonb_set(sentences, array[:index::text], :wish::jsonb)
                        where run = :id and state = 'RUNNING'
                        """)
                .param("index", index)
                .param("wish", json.writeValueAsString(wish))
                .param("id", id)
                .update();
    }

    /** @param edition of the draft with the new words */
    void finish(UUID id, List<Wish> wishes, int edition) {
        sql.sql("""
                        update lecturer.draft_wording set state = 'DONE', sentences = :wishes::jsonb, edition = :edition
                        where run = :id
                        """)
                .param("wishes", json.writeValueAsString(wishes))
                .param("edition", edition)
                .param("id", id)
                .update();
    }

    /** Ends one that goes on without a change of the draft; false if it doesn't. */
    boolean end(UUID id, State state) {
        return sql.sql("update lecturer.draft_wording set state = :state where run = :id and state = 'RUNNING'")
                        .param("state", state.name())
                        .param("id", id)
                        .update()
                > 0;
    }

    private WordingRun read(ResultSet row, int number) throws SQLException {
        return new WordingRun(
                row.getObject("run", UUID.class),
                new ProductionId(row.getObject("production", UUID.class)),
                State.valueOf(row.getString("state")),
                List.of(json.readValue(row.getString("sentences"), Wish[].class)),
                new AccountId(row.getObject("wanted_by", UUID.class)),
                row.getObject("edition", Integer.class));
    }
}
