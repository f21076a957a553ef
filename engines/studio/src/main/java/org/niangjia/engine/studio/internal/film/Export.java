package org.niangjia.engine.studio.internal.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.LabelFound;
import org.niangjia.engine.studio.Labels;
import org.niangjia.engine.studio.UnlabelledOutput;

/**
 * The only way out for the files of a film: they are written into a folder beside their place, each must carry its
 * intact label, and they are moved together at the end. Whatever goes wrong before, nothing stays.
 */
public final class Export implements AutoCloseable {

    private final Path target;
    private final Path folder;
    private final String base;
    private final List<Path> written = new ArrayList<>();
    private final Set<Path> labelled = new HashSet<>();

    /** @param film where the film is to lie; the other files get its name with other endings */
    public Export(Path film) {
        this.target = film.toAbsolutePath();
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        this.base = dot > 0 ? name.substring(0, dot) : name;
        try {
            Files.createDirectories(parent());
            this.folder = Files.createTempDirectory(parent(), ".film-");
        } catch (IOException failure) {
            throw new FilmFailed("can't write beside " + film + ": " + failure.getMessage(), failure);
        }
    }

    private Path parent() {
        Path parent = target.getParent();
        return parent == null ? Path.of("/") : parent;
    }

    /** A file for work in between, which is not handed over. */
    public Path scratch(String name) {
        return folder.resolve("scratch-" + name);
    }

    /** Where to write the film itself. */
    public Path film() {
        return add(folder.resolve(target.getFileName()));
    }

    /** Where to write a file beside it. */
    public Path beside(String ending) {
        return add(folder.resolve(base + ending));
    }

    private Path add(Path file) {
        written.add(file);
        return file;
    }

    /**
     * Reads the labels of all files back, which takes a moment for long films.
     *
     * @throws UnlabelledOutput if one carries no intact label
     */
    public void checkLabels() {
        try {
            for (Path file : written) {
                if (!Labels.read(file).map(LabelFound::intact).orElse(false)) {
                    throw new UnlabelledOutput(file);
                }
                labelled.add(file);
            }
        } catch (IOException failure) {
            throw new FilmFailed("can't read the labels back: " + failure.getMessage(), failure);
        }
    }

    /**
     * Moves all to their places.
     *
     * @return their places
     * @throws UnlabelledOutput if the label of one was not found intact
     */
    public List<Path> handOver() {
        for (Path file : written) {
            if (!labelled.contains(file)) {
                throw new UnlabelledOutput(file);
            }
        }
        List<Path> places = new ArrayList<>();
        try {
            // The film last: where it lies, all lies.
            for (Path file : written.reversed()) {
                Path place = parent().resolve(file.getFileName());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                places.addFirst(place);
            }
        } catch (IOException failure) {
            throw new FilmFailed("can't write " + target.getFileName() + ": " + failure.getMessage(), failure);
        }
        return places;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new FilmFailed("can't remove " + folder, failure);
        }
    }
}
