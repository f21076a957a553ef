package org.niangjia.batch.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RowOutcome;
import org.niangjia.batch.RowOutcome.Result;
import org.niangjia.batch.RunId;
import org.niangjia.batch.SheetRow;
import org.niangjia.files.FileId;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the current scope's account, with the outcome of each row. */
@Repository
public class StoredRuns {

    private static final String SETTINGS = "batch.run.settings_sealed";
    private static final String FILE_NAME = "batch.run.file_name_sealed";

    private final JdbcClient sql;
    private final Vault vault;

    StoredRuns(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @return false if the file has a run of this kind already; then nothing was added */
    boolean add(Run run) {
        UUID id = run.id().value();
        return sql.sql("""
                        insert into batch.run
                            (id, kind, owner, settings_sealed, file, file_name_sealed, first_row, state, started)
                        values (:id, :kind, :owner, :settings, :file, :name, :first, :state, :started)
                        on conflict (file, kind) do nothing
                        """)
                        .param("id", id)
                        .param("kind", run.kind())
                        .param("owner", run.owner().value())
                        .param("settings", vault.seal(SETTINGS, id, run.settings()))
                        .param("file", run.file().value())
                        .param("name", vault.seal(FILE_NAME, id, run.fileName()))
                        .param("first", run.firstRow())
                        .param("state", run.state().name())
                        .param("started", Timestamp.from(run.started()))
                        .update()
                == 1;
    }

    /** The run of a kind over a file. */
    Optional<Run> find(FileId file, String kind) {
        return sql.sql("select * from batch.run where file = :file and kind = :kind")
                .param("file", file.value())
                .param("kind", kind)
                .query(this::read)
                .optional();
    }

    Optional<Run> find(RunId id) {
        return sql.sql("select * from batch.run where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Holds the row until the transaction ends: of two who want to go on with a run one comes first. */
    Optional<Run> lock(RunId id) {
        return sql.sql("select * from batch.run where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** The newest first. */
    List<Run> newest(int limit) {
        return sql.sql("select * from batch.run order by started desc, id desc limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** All of an account, the oldest first. */
    List<Run> of(AccountId owner) {
        return sql.sql("select * from batch.run where owner = :owner order by started, id")
                .param("owner", owner.value())
                .query(this::read)
                .list();
    }

    void begin(RunId id, int rows) {
        sql.sql("update batch.run set state = 'RUNNING', rows = :rows, problem = null, ended = null where id = :id")
                .param("rows", rows)
                .param("id", id.value())
                .update();
    }

    void end(RunId id, RunState state, @Nullable String problem, Instant when) {
        sql.sql("update batch.run set state = :state, problem = :problem, ended = :ended where id = :id")
                .param("state", state.name())
                .param("problem", problem)
                .param("ended", Timestamp.from(when))
                .param("id", id.value())
                .update();
    }

    /** Puts a run that failed back in the queue. */
    void takeUpAgain(RunId id) {
        sql.sql("update batch.run set state = 'WAITING', problem = null, ended = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Stores the outcomes of rows that follow the last one, and how far the run is now. */
    void advance(RunId id, List<SheetRow> rows, List<RowOutcome> outcomes) {
        sql.sql("""
                        insert into batch.outcome (run, row_number, result, reason, detail)
                        select :run, * from unnest(:numbers::int[], :results::text[], :reasons::text[], :details::text[])
                        """)
                .param("run", id.value())
                .param("numbers", rows.stream().map(SheetRow::number).toArray(Integer[]::new))
                .param(
                        "results",
                        outcomes.stream()
                                .map(outcome -> outcome.result().name())
                                .toArray(String[]::new))
                .param("reasons", outcomes.stream().map(RowOutcome::reason).toArray(String[]::new))
                .param("details", outcomes.stream().map(RowOutcome::detail).toArray(String[]::new))
                .update();
        sql.sql("""
                        update batch.run set last_row = :last, added = added + :added, changed = changed + :changed,
                            unchanged = unchanged + :unchanged, rejected = rejected + :rejected where id = :id
                        """)
                .param("last", rows.getLast().number())
                .param("added", count(outcomes, Result.ADDED))
                .param("changed", count(outcomes, Result.CHANGED))
                .param("unchanged", count(outcomes, Result.UNCHANGED))
                .param("rejected", count(outcomes, Result.REJECTED))
                .param("id", id.value())
                .update();
    }

    private static int count(List<RowOutcome> outcomes, Result result) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    /** The outcome of a row with its number. */
    public record Numbered(int row, RowOutcome outcome) {}

    /** The outcomes of the rows after the given one, in order. */
    List<Numbered> outcomesAfter(RunId id, int row, int limit) {
        return sql.sql("""
                        select * from batch.outcome where run = :run and row_number > :row
                        order by row_number limit :limit
                        """)
                .param("run", id.value())
                .param("row", row)
                .param("limit", limit)
                .query(StoredRuns::readOutcome)
                .list();
    }

    /** The first rejected rows, in order. */
    List<Numbered> rejected(RunId id, int limit) {
        return sql.sql("""
                        select * from batch.outcome where run = :run and result = 'REJECTED'
                        order by row_number limit :limit
                        """)
                .param("run", id.value())
                .param("limit", limit)
                .query(StoredRuns::readOutcome)
                .list();
    }

    private static Numbered readOutcome(ResultSet row, int number) throws SQLException {
        return new Numbered(
                row.getInt("row_number"),
                new RowOutcome(
                        Result.valueOf(row.getString("result")), row.getString("reason"), row.getString("detail")));
    }

    private Run read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp ended = row.getTimestamp("ended");
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        counts.put(Result.ADDED, row.getInt("added"));
        counts.put(Result.CHANGED, row.getInt("changed"));
        counts.put(Result.UNCHANGED, row.getInt("unchanged"));
        counts.put(Result.REJECTED, row.getInt("rejected"));
        return new Run(
                new RunId(id),
                row.getString("kind"),
                new AccountId(row.getObject("owner", UUID.class)),
                vault.open(SETTINGS, id, row.getBytes("settings_sealed")),
                new FileId(row.getObject("file", UUID.class)),
                vault.open(FILE_NAME, id, row.getBytes("file_name_sealed")),
                row.getInt("first_row"),
                RunState.valueOf(row.getString("state")),
                row.getObject("rows", Integer.class),
                row.getInt("last_row"),
                counts,
                row.getString("problem"),
                row.getTimestamp("started").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
