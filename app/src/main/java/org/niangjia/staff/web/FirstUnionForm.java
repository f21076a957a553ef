package org.niangjia.staff.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for the first union.
 *
 * @param key of the request, so that the button pressed twice proposes one union
 * @param problem message key of what was wrong, or null
 */
public record FirstUnionForm(
        UUID key,
        String name,
        String shortName,
        String level,
        String division,
        String creditCode,
        String reason,
        @Nullable String problem) {

    static FirstUnionForm empty(UUID key) {
        return new FirstUnionForm(key, "", "", "", "", "", "", null);
    }

    FirstUnionForm problem(String words) {
        return new FirstUnionForm(key, name, shortName, level, division, creditCode, reason, words);
    }
}
