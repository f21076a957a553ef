package org.niangjia.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.IdColumns;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.Truth;
import org.niangjia.engine.linkage.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds who stands in a list more than once. */
@Command(
        name = "dedupe",
        description = "Finds the records of a table that are one (CSV, XLSX or Parquet), without labels.",
        mixinStandardHelpOptions = true)
final class DedupeCommand implements Callable<Integer> {

    @Option(names = "--input", required = true, description = "A table: CSV (UTF-8 or GB 18030), XLSX or Parquet.")
    private @Nullable Path input;

    @Option(
            names = "--truth",
            description = "Pairs of identifiers (two columns) to hold the result against afterwards.")
    private @Nullable Path truth;

    @Option(
            names = "--truth-column",
            description = "Column with one value for the records of one entity; never compared.")
    private @Nullable String truthColumn;

    @Option(
            names = "--update",
            description = "Takes the table into the folder of an earlier run instead, by what was learnt then.")
    private @Nullable Path update;

    @Option(names = "--learn-anew", description = "With --update: learns from all records anew and decides all anew.")
    private boolean learnAnew;

    @Mixin
    private LinkageOptions options = new LinkageOptions();

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(input);
        if (update != null) {
            if (options.asksForRun() || truth != null || truthColumn != null) {
                return LinkageOptions.wrong("--update takes only --input, --learn-anew and --json beside it:"
                        + " plan and columns are those of the earlier run");
            }
            return UpdateLine.run(update, file, learnAnew, options.json());
        }
        if (learnAnew) {
            return LinkageOptions.wrong("--learn-anew goes with --update");
        }
        if (truth != null && truthColumn != null) {
            return LinkageOptions.wrong("give the truth by --truth or by --truth-column, not by both");
        }
        Set<String> notCompared = new HashSet<>();
        if (truthColumn != null) {
            notCompared.add(truthColumn);
        }
        return options.run(file, null, notCompared, this::truth);
    }

    private @Nullable Truth truth(LinkageTables tables, IdColumns ids) {
        RecordTable table = tables.left();
        if (truthColumn != null) {
            return Truth.ofColumn(
                    table,
                    table.indexOf(truthColumn)
                            .orElseThrow(() -> new UnreadableTable("there is no column " + truthColumn)));
        }
        return truth == null ? null : Truth.ofPairs(RecordTable.read(truth), table, table, ids);
    }
}
