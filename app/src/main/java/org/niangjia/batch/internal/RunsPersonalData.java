package org.niangjia.batch.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.batch.RowOutcome;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs that a person started, and what came of each; the rows are about others and stay out. */
@Component
class RunsPersonalData implements PersonalData {

    private final StoredRuns runs;
    private final JdbcClient sql;

    RunsPersonalData(StoredRuns runs, JdbcClient sql) {
        this.runs = runs;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "batch";
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        runs.of(account)
                .forEach(run -> to.accept(PersonalRecord.of("run")
                        .with("id", run.id().toString())
                        .with("kind", new PersonalRecord.Words(run.kind() + ".title", Map.of()))
                        .with("file", run.fileName())
                        .with("state", run.state())
                        .with("rows", run.rows())
                        .with("added", run.count(RowOutcome.Result.ADDED))
                        .with("changed", run.count(RowOutcome.Result.CHANGED))
                        .with("unchanged", run.count(RowOutcome.Result.UNCHANGED))
                        .with("rejected", run.count(RowOutcome.Result.REJECTED))
                        .with("started", run.started())
                        .with("ended", run.ended())));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return runs.of(account).stream().map(run -> "run:" + run.id()).collect(Collectors.toSet());
    }

    @Override
    public long erase(AccountId account) {
        return sql.sql("select batch.erase_own_runs()").query(Long.class).single();
    }

    @Override
    public List<Retention> retention() {
        return List.of(Retention.byFunctions(sql, "batch.run", "batch.due_runs", "batch.erase_runs"));
    }
}
