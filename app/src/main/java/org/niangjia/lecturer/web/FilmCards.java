package org.niangjia.lecturer.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.niangjia.engine.studio.SharePicture;
import org.niangjia.lecturer.internal.films.FilmPages;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.shell.NotFound;
import org.niangjia.shell.QrPicture;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pictures to share films by, drawn when the first one asks, the last ones kept in memory. */
@Component
class FilmCards {

    private static final int KEPT_MAX = 24;

    private final FilmPages pages;
    private final MessageSource words;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT_MAX, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT_MAX;
        }
    };

    FilmCards(FilmPages pages, MessageSource words) {
        this.pages = pages;
        this.words = words;
    }

    /**
     * A labelled PNG. One is drawn at a time: many who share the same film wait for the same picture.
     *
     * @param address what the code leads to
     */
    synchronized byte[] of(Listed film, String address) throws IOException {
        String key = film.id() + " " + address;
        byte[] known = kept.get(key);
        if (known == null) {
            known = draw(film, address);
            kept.put(key, known);
        }
        return known;
    }

    private byte[] draw(Listed film, String address) throws IOException {
        Path cover = pages.openFile(film.slug(), film.id(), film.main().folder(), "film.png")
                .orElseThrow(NotFound::new);
        BufferedImage picture = ImageIO.read(cover.toFile());
        return SharePicture.png(new SharePicture.Content(
                picture,
                film.title(),
                pages.production(film.id()).draft().script().producer(),
                words.getMessage("screening.card-scan", null, Locale.SIMPLIFIED_CHINESE),
                film.id().toString(),
                QrPicture.modules(address)));
    }
}
