package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Map;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.films.FilmList;

/**
 * The list of films at the desk.
 *
 * @param names of authors who are known in the scope
 * @param show the filter that is on
 * @param counts how many films each filter shows
 */
public record FilmsPage(
        List<FilmList.Item> items,
        Map<AccountId, String> names,
        Map<UnionId, String> unions,
        String show,
        Map<String, Long> counts,
        boolean mayWrite) {

    /** The filters in their order. */
    public static final List<String> FILTERS =
            List.of("ALL", "DRAFT", "IN_REVIEW", "APPROVED", "PUBLISHED", "STALE", "WITHDRAWN");
}
