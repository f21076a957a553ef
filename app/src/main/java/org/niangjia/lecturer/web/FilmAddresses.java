package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.niangjia.lecturer.internal.films.FilmProperties;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.lecturer.internal.films.Rendering;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where films and their files are found. */
@Component
class FilmAddresses {

    private final String configured;

    FilmAddresses(FilmProperties properties) {
        this.configured = properties.address().replaceAll("/+$", "");
    }

    /** The platform's own address, without a slash at the end. */
    String base(HttpServletRequest request) {
        return configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
    }

    static String page(Listed film) {
        return "/open/films/" + film.slug();
    }

    /** A file of the film, such as {@code film.mp4}. */
    static String file(Listed film, Rendering size, String name) {
        return page(film) + "/files/" + film.id() + "/" + size.folder() + "/" + name;
    }

    static String video(Listed film, Rendering size) {
        return file(film, size, "film." + size.format().name().toLowerCase(Locale.ROOT));
    }
}
