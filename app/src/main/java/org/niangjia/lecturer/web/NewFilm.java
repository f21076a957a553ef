package org.niangjia.lecturer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.films.FilmSubject;

/**
 * The form that begins a film.
 *
 * @param chosen documents
 * @param documents all in use
 * @param problem key of the words that say why it was not begun
 */
public record NewFilm(
        Kind kind,
        List<DocumentId> chosen,
        FilmSubject subject,
        List<Catalogue.Item> documents,
        @Nullable String problem) {}
