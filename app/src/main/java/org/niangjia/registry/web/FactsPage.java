package org.niangjia.registry.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.UnionNode;

/**
 * The form of a founding or of a union's facts.
 *
 * @param union the union; for a founding the one above
 * @param founding whether a new union is founded
 * @param sorts values of {@code Sort} to choose from, in a founding
 * @param industries industry unions to choose from
 * @param typed what stands in the fields, by field
 * @param wrong message key of what is wrong, by field
 * @param problem message key of why the register refused
 */
public record FactsPage(
        UnionNode union,
        boolean founding,
        List<String> sorts,
        List<UnionNode> industries,
        UUID key,
        Map<String, String> typed,
        Map<String, String> wrong,
        @Nullable String problem) {

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isWrong(String field) {
        return wrong.containsKey(field);
    }

    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** Whether the fields of an employer belong to this union. */
    public boolean mayHaveEmployer() {
        return founding || union.employer() != null;
    }

    public String address() {
        return "/desk/unions/" + union.id() + (founding ? "/founding" : "/facts");
    }
}
