package org.niangjia.engine.studio.internal.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.niangjia.engine.studio.FilmFailed;

/**
 * Scenes and speech on disk, by the digest of what they show and say. What was not used for longest goes when both together
 * grow too large. Several processes may share the folder.
 */
public final class FilmCache {

    private static final long BYTES_MAX = 1L << 30;
    private static final String UNFINISHED = ".part";

    private final Path folder;

    public FilmCache(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new FilmFailed("the cache of scenes and speech can't be made: " + folder, failure);
        }
    }

    /** Where something is or would be kept. */
    public Path file(String digest, String extension) {
        return folder.resolve(digest + "." + extension);
    }

    /** Whether it is there; if so, it counts as used now. */
    public boolean has(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Lets a file be written under another name and puts it in its place when it is whole. */
    public void put(Path file, Consumer<Path> writer) {
        String name = file.getFileName().toString();
        Path unfinished = folder.resolve(UUID.randomUUID() + UNFINISHED + name.substring(name.lastIndexOf('.')));
        try {
            writer.accept(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new FilmFailed("the cache can't keep a file: " + failure.getMessage(), failure);
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes what was not used for longest until what is kept is small enough. */
    public void tidy() {
        try (Stream<Path> files = Files.list(folder)) {
            long kept = 0;
            List<Path> newest = files.filter(
                            file -> !file.getFileName().toString().contains(UNFINISHED))
                    .sorted(Comparator.comparing(FilmCache::used).reversed())
                    .toList();
            for (Path file : newest) {
                kept += Files.size(file);
                if (kept > BYTES_MAX) {
                    remove(file);
                }
            }
        } catch (NoSuchFileException _) {
            // Another process tidied at the same time.
        } catch (IOException failure) {
            throw new FilmFailed("the cache of scenes and speech can't be tidied: " + failure.getMessage(), failure);
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }
}
