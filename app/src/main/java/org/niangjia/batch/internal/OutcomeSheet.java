package org.niangjia.batch.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.batch.RowOutcome;
import org.niangjia.batch.RunId;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetOutput;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.Sheets;
import org.niangjia.files.StoredFiles;
import org.niangjia.identity.SignedIn;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The file of a run once more, with the outcome and its reason behind each row. */
@Component
public class OutcomeSheet {

    private static final int OUTCOMES_AT_ONCE = 1_000;

    private final StoredRuns runs;
    private final StoredFiles files;
    private final Sheets sheets;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    OutcomeSheet(StoredRuns runs, StoredFiles files, Sheets sheets, AuditLog audit, TransactionTemplate transaction) {
        this.runs = runs;
        this.files = files;
        this.sheets = sheets;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Words of the reader's language. */
    public interface Words {

        String result(RowOutcome.@Nullable Result result);

        String reason(String key, @Nullable String detail);

        String heading(String key);
    }

    /** @return the run, if it is the person's own and its file is still kept; that he takes the sheet is recorded */
    public Run begin(RunId id, SignedIn person) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Run run = runs.find(id)
                    .filter(found -> files.find(found.file()).isPresent())
                    .orElseThrow(NotFound::new);
            audit.record(AuditEntry.of(person.account(), "batch.outcome-downloaded", "run:" + id));
            return run;
        }));
    }

    /**
     * Writes the sheet; must run in the scope of the owner.
     *
     * @param onlyRejected leaves out the rows that went through, so that the rest can be corrected and handed in again
     * @param watermark last line: who took it and when
     */
    public void write(
            Run run, boolean onlyRejected, SheetOutput.Form form, Words words, String watermark, OutputStream out)
            throws IOException {
        Outcomes outcomes = new Outcomes(run.id());
        try (Sheet sheet = sheets.open(run.file());
                SheetOutput output = SheetOutput.to(out, form, words.heading("batch.sheet"))) {
            Iterator<SheetRow> rows = sheet.rows().iterator();
            int columns = 0;
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() < run.firstRow()) {
                    columns = Math.max(columns, row.cells().size());
                    if (row.number() == run.firstRow() - 1) {
                        output.row(beside(row, columns, words.heading("batch.result"), words.heading("batch.reason")));
                    }
                    continue;
                }
                RowOutcome outcome = outcomes.of(row.number());
                if (onlyRejected && (outcome == null || outcome.result() != RowOutcome.Result.REJECTED)) {
                    continue;
                }
                output.row(beside(
                        row, columns, words.result(outcome == null ? null : outcome.result()), reason(words, outcome)));
            }
            output.row(List.of(watermark));
        }
    }

    private static String reason(Words words, @Nullable RowOutcome outcome) {
        return outcome == null || outcome.reason() == null ? "" : words.reason(outcome.reason(), outcome.detail());
    }

    private static List<String> beside(SheetRow row, int columns, String... more) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        cells.addAll(List.of(more));
        return cells;
    }

    /** Walks along the outcomes in step with the rows. */
    private final class Outcomes {

        private final RunId run;
        private final Deque<StoredRuns.Numbered> ahead = new ArrayDeque<>();
        private int fetchedTo;
        private boolean end;

        private Outcomes(RunId run) {
            this.run = run;
        }

        private @Nullable RowOutcome of(int row) {
            while (true) {
                StoredRuns.Numbered next = ahead.peek();
                if (next == null && !end) {
                    fetch();
                } else if (next == null || next.row() > row) {
                    return null;
                } else {
                    ahead.remove();
                    if (next.row() == row) {
                        return next.outcome();
                    }
                }
            }
        }

        private void fetch() {
            List<StoredRuns.Numbered> more = Objects.requireNonNull(
                    transaction.execute(status -> runs.outcomesAfter(run, fetchedTo, OUTCOMES_AT_ONCE)));
            ahead.addAll(more);
            end = more.size() < OUTCOMES_AT_ONCE;
            fetchedTo = more.isEmpty() ? fetchedTo : more.getLast().row();
        }
    }
}
