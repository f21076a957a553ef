package org.niangjia.batch.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.batch.RowOutcome;
import org.niangjia.batch.RunId;
import org.niangjia.batch.RunKind;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.Sheets;
import org.niangjia.batch.UnreadableSheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a run out, step by step.
 *
 * <p>A step's work, its outcomes and the number of its last row are one transaction, and each begins by locking the run
 * and looking where it stands: killed anywhere the run goes on after the last step that counts, and two processes that
 * both believe it to be theirs do no row twice.
 */
@Component
class RunSteps {

    private final StoredRuns runs;
    private final RunKinds kinds;
    private final Sheets sheets;
    private final AuditLog audit;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunSteps(
            StoredRuns runs,
            RunKinds kinds,
            Sheets sheets,
            AuditLog audit,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.kinds = kinds;
        this.sheets = sheets;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what is left of a run; nothing if it is over. Ends quietly when the run is cancelled meanwhile. */
    void carryOut(RunId id) {
        Optional<Run> found =
                inTransaction(() -> runs.find(id).filter(run -> !run.state().isOver()));
        if (found.isEmpty()) {
            return;
        }
        Run run = found.get();
        try {
            if (run.state() == RunState.WAITING) {
                int rows = run.rows() == null ? countRows(run) : run.rows();
                inTransaction(() -> runs.lock(id)
                        .filter(locked -> !locked.state().isOver())
                        .map(locked -> {
                            runs.begin(id, rows);
                            return locked;
                        }));
            }
            carryOut(run, kinds.get(run.kind()));
        } catch (UnreadableSheet unreadable) {
            fail(id, "UnreadableSheet." + unreadable.reason().name());
        }
    }

    private int countRows(Run run) {
        try (Sheet sheet = sheets.open(run.file())) {
            return (int)
                    sheet.rows().filter(row -> row.number() >= run.firstRow()).count();
        }
    }

    private <S extends Record> void carryOut(Run run, RunKind<S> kind) {
        S settings = json.readValue(run.settings(), kind.settings());
        try (Sheet sheet = sheets.open(run.file())) {
            Iterator<SheetRow> rows = sheet.rows()
                    .filter(row -> row.number() >= run.firstRow() && row.number() > run.lastRow())
                    .iterator();
            boolean goesOn = true;
            while (goesOn && rows.hasNext()) {
                goesOn = step(run.id(), kind, settings, next(rows, kind.rowsPerStep()));
            }
            if (goesOn) {
                end(run.id());
            }
        }
    }

    private static List<SheetRow> next(Iterator<SheetRow> rows, int count) {
        List<SheetRow> next = new ArrayList<>(count);
        while (next.size() < count && rows.hasNext()) {
            next.add(rows.next());
        }
        return next;
    }

    /** @return false if the run is over, or somebody else has done these rows: then it is not this process's any more */
    private <S extends Record> boolean step(RunId id, RunKind<S> kind, S settings, List<SheetRow> rows) {
        return inTransaction(() -> {
            Optional<Run> locked = runs.lock(id)
                    .filter(run -> !run.state().isOver()
                            && run.lastRow() < rows.getFirst().number());
            if (locked.isEmpty()) {
                return false;
            }
            List<RowOutcome> outcomes = kind.apply(id, settings, rows);
            if (outcomes.size() != rows.size()) {
                throw new IllegalStateException(
                        kind.kind() + " gave " + outcomes.size() + " outcomes for " + rows.size() + " rows");
            }
            runs.advance(id, rows, outcomes);
            return true;
        });
    }

    private void end(RunId id) {
        end(id, RunState.DONE, null, "batch.run-done");
    }

    /** Gives the run up for now; does nothing if it is over. */
    void fail(RunId id, String problem) {
        end(id, RunState.FAILED, problem, "batch.run-failed");
    }

    private void end(RunId id, RunState state, @Nullable String problem, String action) {
        transaction.executeWithoutResult(status -> runs.lock(id)
                .filter(run -> !run.state().isOver())
                .ifPresent(run -> {
                    runs.end(id, state, problem, clock.instant());
                    audit.record(AuditEntry.of(run.owner(), action, "run:" + id));
                }));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
