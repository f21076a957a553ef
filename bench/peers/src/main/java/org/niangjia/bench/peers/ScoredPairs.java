package org.niangjia.bench.peers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pairs of rows, from 0, with what the peer thinks of them: left, right and score between tabs. */
final class ScoredPairs implements AutoCloseable {

    private final BufferedWriter writer;

    ScoredPairs(Path file) throws IOException {
        writer = Files.newBufferedWriter(file);
    }

    /** May be called by several threads. */
    synchronized void add(int left, int right, double score) {
        try {
            writer.write(left + "\t" + right + "\t" + score + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
