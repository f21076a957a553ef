package org.niangjia.lecturer.internal.films;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editions of scripts as they were after each change, so that changes can be taken back, and everybody who wrote on
 * them. Every method belongs into a transaction of its caller.
 */
@Repository
class Editions {

    private static final int KEPT_MAX = 100;

    /**
     * The edition that a production has, or the last before it: submitting and the like raise the number without a change
     * of words.
     */
    private static final String LAST = """
            from lecturer.script_edition where production = :id and edition = (
                select max(edition) from lecturer.script_edition where production = :id and edition <= :edition)
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Editions(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Where taking back and doing again lead from an edition.
     *
     * @param undo null if nothing can be taken back
     * @param redo null if nothing was taken back
     */
    record Steps(@Nullable Integer undo, @Nullable Integer redo) {

        static final Steps NONE = new Steps(null, null);
    }

    /** Keeps a production as it is now; older editions than the last {@value #KEPT_MAX} go. */
    void keep(Production production, Steps steps, @Nullable AccountId by) {
        UUID id = production.id().value();
        sql.sql("""
                        insert into lecturer.script_edition (production, edition, draft, undo, redo, made_by, made)
                        values (:id, :edition, :draft::jsonb, :undo, :redo, :by, :now)
                        """)
                .param("id", id)
                .param("edition", production.edition())
                .param("draft", json.writeValueAsString(production.draft()))
                .param("undo", steps.undo(), Types.INTEGER)
                .param("redo", steps.redo(), Types.INTEGER)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .update();
        sql.sql("delete from lecturer.script_edition where production = :id and edition < :oldest")
                .param("id", id)
                .param("oldest", production.edition() - KEPT_MAX)
                .update();
        if (by != null) {
            sql.sql("insert into lecturer.script_writer (production, account) values (:id, :by) on conflict do nothing")
                    .param("id", id)
                    .param("by", by.value())
                    .update();
        }
    }

    /** The edition under which the words that a production has now are kept. */
    int keptAt(Production production) {
        return sql.sql("select edition " + LAST)
                .param("id", production.id().value())
                .param("edition", production.edition())
                .query(Integer.class)
                .single();
    }

    /** Where the steps lead from the words that a production has now, as far as these are kept. */
    Steps steps(Production production) {
        return sql.sql("select undo, redo " + LAST)
                .param("id", production.id().value())
                .param("edition", production.edition())
                .query((row, number) -> new Steps(row.getObject(1, Integer.class), row.getObject(2, Integer.class)))
                .optional()
                .map(steps -> new Steps(present(production, steps.undo()), present(production, steps.redo())))
                .orElse(Steps.NONE);
    }

    /** Where the steps led from an edition. */
    Steps stepsOf(ProductionId id, int edition) {
        return sql.sql("select undo, redo from lecturer.script_edition where production = :id and edition = :edition")
                .param("id", id.value())
                .param("edition", edition)
                .query((row, number) -> new Steps(row.getObject(1, Integer.class), row.getObject(2, Integer.class)))
                .optional()
                .orElse(Steps.NONE);
    }

    private @Nullable Integer present(Production production, @Nullable Integer edition) {
        return edition != null && draft(production.id(), edition).isPresent() ? edition : null;
    }

    Optional<Draft> draft(ProductionId id, int edition) {
        return sql.sql("select draft from lecturer.script_edition where production = :id and edition = :edition")
                .param("id", id.value())
                .param("edition", edition)
                .query(String.class)
                .optional()
                .map(draft -> json.readValue(draft, Draft.class));
    }

    /** Whether the account ever wrote on the script. */
    boolean isWriter(ProductionId id, AccountId account) {
        return sql.sql("""
                        select exists (select from lecturer.script_writer where production = :id and account = :account)
                        """)
                .param("id", id.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
