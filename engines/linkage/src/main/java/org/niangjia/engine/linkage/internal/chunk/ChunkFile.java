package org.niangjia.engine.linkage.internal.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.niangjia.engine.linkage.internal.block.Found;
import org.niangjia.engine.linkage.internal.model.Patterns;

/**
 * A chunk as a file of big-endian numbers: pairs, narrowed groups, pairs left out (a double), the number of patterns, each with
 * its count, the number of kept pairs, each with its pattern, and the CRC-32C of all that (RFC 3720). It gets its name when it is whole.
 */
final class ChunkFile {

    private static final int HEAD_LONGS = 5;
    private static final int ENTRY_BYTES = 2 * Long.BYTES;

    private ChunkFile() {}

    static void write(Path file, Chunk chunk) throws IOException {
        int patterns = chunk.patterns().size();
        KeptPairs kept = chunk.kept();
        long bytes = (HEAD_LONGS + 1L) * Long.BYTES + (long) ENTRY_BYTES * ((long) patterns + kept.size());
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes));
        buffer.putLong(chunk.found().pairs())
                .putLong(chunk.found().narrowed())
                .putDouble(chunk.found().leftOut())
                .putLong(patterns);
        chunk.patterns().forEach((pattern, count) -> buffer.putLong(pattern).putLong(count));
        buffer.putLong(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            buffer.putLong(kept.pair(i)).putLong(kept.pattern(i));
        }
        buffer.putLong(checksum(buffer.array(), buffer.position()));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.write(unfinished, buffer.array());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty if there is none, or one that isn't whole. */
    static Optional<Chunk> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length - Long.BYTES;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (end < HEAD_LONGS * Long.BYTES || buffer.getLong(end) != checksum(bytes, end)) {
            return Optional.empty();
        }
        Found found = new Found(buffer.getLong(), buffer.getLong(), buffer.getDouble());
        Patterns patterns = new Patterns();
        for (long left = buffer.getLong(); left > 0; left--) {
            patterns.add(buffer.getLong(), buffer.getLong());
        }
        KeptPairs kept = new KeptPairs();
        for (long left = buffer.getLong(); left > 0; left--) {
            kept.add(buffer.getLong(), buffer.getLong());
        }
        return Optional.of(new Chunk(found, patterns, kept));
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
