package org.niangjia.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds who of one list is who in another. */
@Command(
        name = "link",
        description = "Finds the records of two tables that are one (CSV, XLSX or Parquet), without labels.",
        mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    @Option(names = "--left", required = true, description = "A table: CSV (UTF-8 or GB 18030), XLSX or Parquet.")
    private @Nullable Path left;

    @Option(names = "--right", required = true, description = "The other table.")
    private @Nullable Path right;

    @Option(
            names = "--truth",
            description = "Pairs of identifiers (two columns) to hold the result against afterwards.")
    private @Nullable Path truth;

    @Mixin
    private LinkageOptions options = new LinkageOptions();

    @Override
    public Integer call() {
        Path leftFile = Objects.requireNonNull(left);
        Path rightFile = Objects.requireNonNull(right);
        return options.run(
                leftFile,
                rightFile,
                Set.of(),
                (tables, ids) -> truth == null
                        ? null
                        : Truth.ofPairs(RecordTable.read(truth), tables.left(), tables.other(), ids));
    }
}
