package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.films.PublishedFilms.Listed;
import org.niangjia.lecturer.internal.films.PublishedFilms.ToCome;

/**
 * The films that everybody may see.
 *
 * @param films of the chosen subject and union
 * @param subjects of all films
 * @param unions names of the unions that published films
 * @param subject the chosen one; null for all
 * @param union the chosen one; null for all
 * @param toCome what is being made
 */
public record FilmList(
        List<Listed> films,
        Set<String> subjects,
        Map<UnionId, String> unions,
        @Nullable String subject,
        @Nullable UnionId union,
        List<ToCome> toCome) {

    public String unionOf(Listed film) {
        return unions.getOrDefault(film.union(), "");
    }

    /** Whether there is something to choose by. */
    public boolean filtered() {
        return subjects.size() > 1 || unions.size() > 1;
    }

    public String address() {
        return address(subject, union);
    }

    /** Address of the list with another subject. */
    public String withSubject(@Nullable String other) {
        return address(other, union);
    }

    /** Address of the list with another union. */
    public String withUnion(@Nullable UnionId other) {
        return address(subject, other);
    }

    private static String address(@Nullable String subject, @Nullable UnionId union) {
        String query = (subject == null ? "" : "&subject=" + subject) + (union == null ? "" : "&union=" + union);
        return "/open/films" + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
