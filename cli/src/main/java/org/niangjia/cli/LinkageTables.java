package org.niangjia.cli;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;

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

    /** The right table, of a deduplication the only one. */
    RecordTable other() {
        return right == null ? left : right;
    }
}
