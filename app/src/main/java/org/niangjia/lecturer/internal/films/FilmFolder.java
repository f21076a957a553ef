package org.niangjia.lecturer.internal.films;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where the files of films lie: {@code <production>/<size>/}, all of a size or none. What is being made lies in a folder
 * beside until it is whole. Scenes are kept in {@code cache}, which the engine bounds.
 */
@Component
class FilmFolder {

    /** The name that all files of a film share. */
    static final String BASE = "film";

    private static final String MAKING = ".making-";
    private static final String FORMER = ".former-";
    private static final String UNFINISHED_SCENE = ".part";
    private static final Pattern NAME = Pattern.compile("film(\\.[a-z0-9]+){1,2}");
    private static final List<String> ORDER = List.of("mp4", "webm", "m4a", "png", "pdf", "md", "vtt");
    private static final long SPACE_MIN = 256L << 20;
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;

    FilmFolder(FilmProperties properties) {
        this.root = properties.folder().toAbsolutePath().normalize();
    }

    Path cache() {
        return root.resolve("cache");
    }

    /** The folder of a size, which need not be there. */
    Path of(ProductionId production, String size) {
        return root.resolve(production.toString()).resolve(size);
    }

    /** A file of a film that is there. */
    Optional<Path> file(ProductionId production, String size, String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(of(production, size).resolve(name)).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** The content of a text file; empty if it isn't there. */
    String text(ProductionId production, String size, String name) {
        Optional<Path> file = file(production, size, name);
        try {
            return file.isPresent() ? Files.readString(file.get()) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files of a size by name; none if it isn't there. */
    List<Path> files(ProductionId production, String size) {
        Path folder = of(production, size);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt((Path file) -> rank(file)).thenComparing(file -> file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The film before what stands beside it. */
    private static int rank(Path file) {
        String name = file.getFileName().toString();
        return ORDER.indexOf(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether there is room for a film at all. */
    boolean hasRoom() {
        try {
            Files.createDirectories(root);
            return Files.getFileStore(root).getUsableSpace() >= SPACE_MIN;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** An empty folder to make a size in; what an earlier, killed run left there is gone. */
    Path begin(ProductionId production, UUID rendering) throws IOException {
        end(production, rendering);
        Path folder = of(production, MAKING + rendering);
        Files.createDirectories(folder);
        sweepScenes();
        return folder;
    }

    /** Takes the folder away in which a size was made. */
    void end(ProductionId production, UUID rendering) {
        delete(of(production, MAKING + rendering));
    }

    /** Puts a whole size in its place, in one move. */
    void handOver(Path made, ProductionId production, String size) throws IOException {
        Path place = of(production, size);
        Path former = place.resolveSibling(FORMER + UUID.randomUUID());
        if (Files.exists(place)) {
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
        delete(former);
    }

    void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Half a scene of a killed run is no use to anybody; one of a day ago belongs to no run that still goes on. */
    private void sweepScenes() throws IOException {
        if (!Files.isDirectory(cache())) {
            return;
        }
        Instant before = Instant.now().minus(ABANDONED);
        try (Stream<Path> scenes = Files.list(cache())) {
            for (Path scene : scenes.filter(
                            file -> file.getFileName().toString().contains(UNFINISHED_SCENE))
                    .toList()) {
                if (Files.getLastModifiedTime(scene).toInstant().isBefore(before)) {
                    Files.deleteIfExists(scene);
                }
            }
        }
    }
}
