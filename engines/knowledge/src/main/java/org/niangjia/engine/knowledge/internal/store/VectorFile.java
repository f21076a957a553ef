package org.niangjia.engine.knowledge.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.internal.embedding.ChunkKey;

/**
 * All vectors in memory, and behind them a file that only grows: a header that names the embedder, then records of the same
 * length, each a key, a checksum and a vector. A record that was cut off by a crash ends the file at the next opening;
 * vectors of another embedder are dropped. One writer at a time, any number of readers.
 */
public final class VectorFile implements AutoCloseable {

    private static final int HEADER_BYTES = 128;
    private static final int WASTE_MIN = 256;
    private static final Set<StandardOpenOption> READ_WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Map<ChunkKey, Integer> numbers = new ConcurrentHashMap<>();
    private final PackedVectors vectors;
    private final int dimensions;
    private final @Nullable FileChannel file;

    private VectorFile(int dimensions, @Nullable FileChannel file) {
        this.dimensions = dimensions;
        this.vectors = new PackedVectors(dimensions);
        this.file = file;
    }

    /** Vectors that live as long as this instance. */
    public static VectorFile inMemory(int dimensions) {
        return new VectorFile(dimensions, null);
    }

    /**
     * Opens or creates the file.
     *
     * @param embedderName at most 100 bytes in UTF-8
     */
    public static VectorFile open(Path path, String embedderName, int dimensions) throws IOException {
        FileChannel file = FileChannel.open(path, READ_WRITE);
        VectorFile vectors = new VectorFile(dimensions, file);
        byte[] header = header(embedderName);
        ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
        readFully(file, found, 0);
        if (Arrays.equals(header, found.array())) {
            vectors.load(file);
        } else {
            file.truncate(0);
            writeFully(file, ByteBuffer.wrap(header), 0);
        }
        return vectors;
    }

    /** The numbers of those vectors that are there, in the order of the keys. */
    public List<Integer> numbersOf(List<ChunkKey> keys) {
        List<Integer> found = new ArrayList<>(keys.size());
        for (ChunkKey key : keys) {
            Integer number = numbers.get(key);
            if (number != null) {
                found.add(number);
            }
        }
        return found;
    }

    /** All vectors by their numbers. */
    public PackedVectors vectors() {
        return vectors;
    }

    public boolean contains(ChunkKey key) {
        return numbers.containsKey(key);
    }

    /** Number of vectors. */
    public int size() {
        return numbers.size();
    }

    /** Keeps a vector; it outlives a crash of the process at once, and one of the machine after {@link #force}. */
    public synchronized void put(ChunkKey key, float[] vector) {
        try {
            if (file != null) {
                writeFully(file, record(key, vector), file.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remember(key, vector);
    }

    /** Waits until the disk has everything. */
    public synchronized void force() {
        try {
            if (file != null) {
                file.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether so many vectors are of no use any more that the file is worth writing anew. */
    public boolean isWasteful(int used) {
        return numbers.size() > 2 * used + WASTE_MIN;
    }

    /** Drops all other vectors: writes those kept to a new file, which then takes the place of the old one. */
    public static VectorFile compacted(Path path, VectorFile old, Set<ChunkKey> kept, String embedderName)
            throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (VectorFile copy = open(fresh, embedderName, old.dimensions)) {
            old.forEachRecord((key, vector) -> {
                if (kept.contains(key) && !copy.contains(key)) {
                    copy.put(key, vector);
                }
            });
            copy.force();
        }
        old.close();
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return open(path, embedderName, old.dimensions);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null && file.isOpen()) {
            file.force(true);
            file.close();
        }
    }

    private void load(FileChannel channel) throws IOException {
        channel.truncate(forEachRecord(this::remember));
    }

    private void remember(ChunkKey key, float[] vector) {
        numbers.computeIfAbsent(key, unseen -> vectors.add(vector));
    }

    /** Reads the file's whole records up to the first that isn't; gives the place where the last of them ends. */
    private long forEachRecord(BiConsumer<ChunkKey, float[]> use) throws IOException {
        int recordBytes = recordBytes();
        ByteBuffer bytes = ByteBuffer.allocate(recordBytes);
        long position = HEADER_BYTES;
        while (file != null && readFully(file, bytes.clear(), position)) {
            ChunkKey key = ChunkKey.read(bytes.flip());
            int checksum = bytes.getInt();
            float[] vector = new float[dimensions];
            bytes.asFloatBuffer().get(vector);
            if (checksum != checksum(key, vector)) {
                break;
            }
            use.accept(key, vector);
            position += recordBytes;
        }
        return position;
    }

    private ByteBuffer record(ChunkKey key, float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(recordBytes());
        key.write(bytes);
        bytes.putInt(checksum(key, vector));
        bytes.asFloatBuffer().put(vector);
        return bytes.rewind();
    }

    private int recordBytes() {
        return ChunkKey.BYTES + Integer.BYTES + dimensions * Float.BYTES;
    }

    private static int checksum(ChunkKey key, float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(ChunkKey.BYTES + vector.length * Float.BYTES);
        key.write(bytes);
        bytes.asFloatBuffer().put(vector);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array());
        return (int) checksum.getValue();
    }

    private static byte[] header(String embedderName) {
        byte[] name = ("niangjia vectors 1 " + embedderName).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(name, HEADER_BYTES);
    }

    private static boolean readFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                return false;
            }
            at += read;
        }
        return true;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
