package org.niangjia.lecturer.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.niangjia.lecturer.internal.films.FilmPages.Chapter;
import org.niangjia.lecturer.internal.films.FilmPages.FileOf;
import org.niangjia.lecturer.internal.films.FilmPages.Part;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.lecturer.internal.films.Rendering;
import org.niangjia.shell.QrPicture;

/**
 * A film on its public page.
 *
 * @param union who published it
 * @param producer who answers for it
 * @param reviewed whether a person did; what came with the platform was reviewed by none here
 * @param address of the page, for sharing
 * @param description the first words of the film
 */
public record FilmView(
        Listed film,
        String union,
        String producer,
        boolean reviewed,
        List<Chapter> chapters,
        List<Part> parts,
        List<FileOf> files,
        String address,
        String base,
        String description,
        QrPicture code) {

    /** Address of a file of the size that is shown first. */
    public String file(String name) {
        return FilmAddresses.file(film, film.main(), name);
    }

    public String video(Rendering size) {
        return FilmAddresses.video(film, size);
    }

    public String file(FileOf file) {
        return FilmAddresses.page(film) + "/files/" + film.id() + "/" + file.size() + "/" + file.name();
    }

    /** A length or a time in a film, such as {@code 1:05}. */
    public static String time(int millis) {
        Duration length = Duration.ofMillis(millis);
        return String.format(Locale.ROOT, "%d:%02d", length.toMinutes(), length.toSecondsPart());
    }

    /** In megabytes, at least 0.1. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", Math.max(0.1, bytes / 1048576.0));
    }
}
