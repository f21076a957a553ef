package org.niangjia.engine.linkage.internal.chunk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chunks in a folder, so that a run that was killed goes on where it was. Only one that is the very same goes on: the file
 * {@code identity} tells of which plan, tables and engine the chunks are.
 */
public final class WorkFolder implements ChunkStore {

    private static final String IDENTITY = "identity";

    private final Path folder;
    private final int found;
    private final boolean startedAnew;

    private WorkFolder(Path folder, int found, boolean startedAnew) {
        this.folder = folder;
        this.found = found;
        this.startedAnew = startedAnew;
    }

    /**
     * Opens the folder, made if it isn't there. Chunks of another identity are thrown away.
     *
     * @param identity of plan, tables and engine
     */
    public static WorkFolder open(Path folder, String identity) throws IOException {
        Path file = folder.resolve(IDENTITY);
        boolean there = Files.exists(file);
        if (there && Files.readString(file).equals(identity)) {
            return new WorkFolder(folder, chunks(folder).size(), false);
        }
        delete(folder);
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(IDENTITY + ".unfinished");
        Files.writeString(unfinished, identity);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new WorkFolder(folder, 0, there);
    }

    private static List<Path> chunks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".chunk")).toList();
        }
    }

    /** How many chunks an earlier run left. */
    public int found() {
        return found;
    }

    /** Whether there were chunks of another run, which don't count. */
    public boolean startedAnew() {
        return startedAnew;
    }

    @Override
    public Optional<Chunk> find(Name name) {
        try {
            return ChunkFile.read(file(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void keep(Name name, Chunk chunk) {
        try {
            ChunkFile.write(file(name), chunk);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file(Name name) {
        return folder.resolve("%03d-%05d.chunk".formatted(name.rule(), name.slice()));
    }

    /** Deletes the folder with all that is in it; one that isn't there is no fault. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
