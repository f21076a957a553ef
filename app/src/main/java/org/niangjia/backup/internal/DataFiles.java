package org.niangjia.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a data directory that a backup takes along: all but what is rebuilt, belongs to a run, or is a key. */
public final class DataFiles {

    /** The cluster is backed up as tables; the index is rebuilt; checkpoints of the audit are to lie elsewhere anyway. */
    private static final Set<String> LEFT_OUT = Set.of("postgres", "binaries", "index", "keys", "audit", "tmp", "runs");

    /** Scenes of films are drawn again where they are missing. */
    private static final Path SCENES = Path.of("films", "cache");

    private DataFiles() {}

    /** The files below the directory, in the order of their names. */
    public static List<Path> in(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isTaken(data.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTaken(Path file) {
        return file.getNameCount() > 1 && !LEFT_OUT.contains(file.getName(0).toString()) && !file.startsWith(SCENES);
    }

    /** A path with slashes, as a backup names it. */
    public static String nameOf(Path data, Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Where a file of a backup belongs.
     *
     * @throws IOException if its name leads out of the directory
     */
    public static Path placeOf(Path data, String name) throws IOException {
        Path root = data.toAbsolutePath().normalize();
        Path place = root.resolve(name).normalize();
        if (!place.startsWith(root) || place.equals(root)) {
            throw new IOException("a file outside the data directory: " + name);
        }
        return place;
    }
}
