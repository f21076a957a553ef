package org.niangjia.engine.studio.internal.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.niangjia.engine.studio.FilmFailed;

/** The files that a script names. */
public final class Assets {

    private static final long PIXELS_MAX = 100_000_000;

    private final Path folder;

    public Assets(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @throws FilmFailed if the file lies outside the folder or can't be read */
    public byte[] content(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new FilmFailed("lies outside the script's folder: " + name);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new FilmFailed("can't be read: " + name, missing);
        }
    }

    /** @throws FilmFailed if it is no picture */
    public BufferedImage photo(String name) {
        content(name);
        try {
            BufferedImage photo = ImageIO.read(folder.resolve(name).normalize().toFile());
            if (photo == null || (long) photo.getWidth() * photo.getHeight() > PIXELS_MAX) {
                throw new FilmFailed("no picture that can be shown: " + name);
            }
            return photo;
        } catch (IOException unreadable) {
            throw new FilmFailed("no picture that can be shown: " + name, unreadable);
        }
    }
}
