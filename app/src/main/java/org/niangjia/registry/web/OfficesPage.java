package org.niangjia.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionOfficer;
import org.niangjia.organisation.UnionTerm;

/**
 * The forms of an election and of changes in the running term.
 *
 * @param key of the request
 * @param typed what stands in the fields of the election, by field
 * @param problem message key of why it was not done
 */
public record OfficesPage(
        UnionNode union,
        @Nullable UnionTerm term,
        List<UnionOfficer> officers,
        UUID key,
        LocalDate today,
        Map<String, String> typed,
        @Nullable String problem) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether a term of three years is lawful. */
    public boolean mayBeThreeYears() {
        return union.level() == UnionLevel.GRASSROOTS || union.level() == UnionLevel.TOWN;
    }

    public String address() {
        return "/desk/unions/" + union.id();
    }
}
