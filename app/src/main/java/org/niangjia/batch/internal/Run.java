package org.niangjia.batch.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RowOutcome.Result;
import org.niangjia.batch.RunId;
import org.niangjia.files.FileId;
import org.niangjia.kernel.AccountId;

/**
 * A run over the rows of a file.
 *
 * @param kind of which {@link org.niangjia.batch.RunKind} bean it is
 * @param settings what it was told, as JSON
 * @param firstRow number of the first row that is handed over
 * @param rows how many rows there are; null until they are counted
 * @param lastRow number of the last row that counts; 0 before the first step
 * @param counts rows per result so far; a result that did not occur is 0
 * @param problem message key of what stopped it; null unless it failed
 */
public record Run(
        RunId id,
        String kind,
        AccountId owner,
        String settings,
        FileId file,
        String fileName,
        int firstRow,
        RunState state,
        @Nullable Integer rows,
        int lastRow,
        Map<Result, Integer> counts,
        @Nullable String problem,
        Instant started,
        @Nullable Instant ended) {

    public Run {
        counts = Map.copyOf(counts);
    }

    public int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    /** How many rows count so far. */
    public int rowsDone() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** 0 to 100; 0 while the rows are being counted. */
    public int percentDone() {
        if (state == RunState.DONE) {
            return 100;
        }
        return rows == null || rows == 0 ? 0 : (int) (100L * Math.min(rowsDone(), rows) / rows);
    }
}
