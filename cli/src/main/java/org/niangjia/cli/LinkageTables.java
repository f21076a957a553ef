package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.RunRecord;

/**
 * The tables of a run.
 *
 * @param right null in a deduplication
 */
record LinkageTables(RecordTable left, @Nullable RecordTable right) {

    /** Reads both files at the same time. */
    static LinkageTables read(Path leftFile, @Nullable Path rightFile) {
        if (rightFile == null) {
            return new LinkageTables(RecordTable.read(leftFile), null);
        }
        CompletableFuture<RecordTable> right = CompletableFuture.supplyAsync(() -> RecordTable.read(rightFile));
        RecordTable left = RecordTable.read(leftFile);
        try {
            return new LinkageTables(left, right.join());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    /** Says on standard error which tables of a finished run are no longer what they were: what follows is told by them as they are now. */
    static void tellChanges(String command, Path folder, ResultFolder.Kept kept) throws IOException {
        for (String file : RunRecord.read(folder).changedSince(folder, kept)) {
            System.err.println(command + ": " + file + " has changed since the run; this is told by what it is now");
        }
    }

    List<RecordTable> all() {
        return right == null ? List.of(left) : List.of(left, right);
    }

    /** The right table, of a deduplication the only one. */
    RecordTable other() {
        return right == null ? left : right;
    }
}
