package org.niangjia.engine.linkage.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces several files of a folder as one: they are written to a folder inside, which gets its final name when it is whole. From
 * then on whoever opens the folder moves them to their places, so that it doesn't matter when a process was killed.
 */
public final class Replacement {

    private static final String UNFINISHED = ".replacement-unfinished";
    private static final String WHOLE = ".replacement";

    private final Path folder;
    private final Path unfinished;

    /** Begins one; what another one left unfinished is thrown away. */
    public Replacement(Path folder) throws IOException {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
        if (Files.exists(unfinished)) {
            for (Path file : files(unfinished)) {
                Files.delete(file);
            }
        }
        Files.createDirectories(unfinished);
    }

    /** Where to write what is to get a name in the folder. */
    public Path file(String name) {
        return unfinished.resolve(name);
    }

    /** Puts the files in place. */
    public void commit() throws IOException {
        Files.move(unfinished, folder.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
        finish(folder);
    }

    /** Ends a replacement that was whole when its process ended; does nothing if there is none. */
    public static void finish(Path folder) throws IOException {
        Path whole = folder.resolve(WHOLE);
        if (!Files.isDirectory(whole)) {
            return;
        }
        for (Path file : files(whole)) {
            try {
                Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException moved) {
                // another process that opened the folder did it
            }
        }
        Files.deleteIfExists(whole);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
