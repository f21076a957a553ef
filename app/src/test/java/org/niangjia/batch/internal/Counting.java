package org.niangjia.batch.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.batch.RowOutcome;
import org.niangjia.batch.RunId;
import org.niangjia.batch.RunKind;
import org.niangjia.batch.SheetRow;
import org.springframework.stereotype.Component;

/** A run for tests: rows that say {@code bad} are rejected, and whoever wants can stand in its way. */
@Component
final class Counting implements RunKind<Counting.Told> {

    /** @param hurdle what the test has put in the way under this name, if anything */
    record Told(String hurdle) {}

    /** Stands in the way of a step; may wait or throw. */
    interface Hurdle {
        void before(List<SheetRow> rows);
    }

    final Map<String, Hurdle> hurdles = new ConcurrentHashMap<>();
    final Map<RunId, AtomicInteger> steps = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "test.counting";
    }

    @Override
    public Class<Told> settings() {
        return Told.class;
    }

    @Override
    public int rowsPerStep() {
        return 10;
    }

    @Override
    public List<RowOutcome> apply(RunId run, Told settings, List<SheetRow> rows) {
        hurdles.getOrDefault(settings.hurdle(), ignored -> {}).before(rows);
        steps.computeIfAbsent(run, ignored -> new AtomicInteger()).incrementAndGet();
        return rows.stream()
                .map(row ->
                        row.cell(0).equals("bad") ? RowOutcome.rejected("test.bad", row.number()) : RowOutcome.added())
                .toList();
    }
}
