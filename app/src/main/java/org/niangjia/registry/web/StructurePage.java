package org.niangjia.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRefusal;
import org.niangjia.organisation.UnionRegister.Forecast;
import org.niangjia.registry.internal.StructureDeed;

/**
 * The form of a change of the tree, and what the change would do.
 *
 * @param key of the request, the same however often the form is sent
 * @param other what was chosen as the other union
 * @param find what was typed to find one
 * @param offered the unions found
 * @param forecast what would happen; null until there is enough to tell
 * @param problem why it was not done
 * @param reasonMissing whether the reason was left out or is too long
 */
public record StructurePage(
        StructureDeed deed,
        UnionNode union,
        UUID key,
        @Nullable UnionNode other,
        String find,
        List<UnionNode> offered,
        String reason,
        @Nullable Forecast forecast,
        @Nullable String problem,
        boolean reasonMissing) {

    public String address() {
        return "/desk/unions/" + union.id() + "/structure/" + deed;
    }

    /** Whether nothing but perhaps a second person stands against it. */
    public boolean isPossible() {
        return forecast != null && (forecast.refusal() == null || needsSecondPerson());
    }

    public boolean needsSecondPerson() {
        return forecast != null && forecast.refusal() == UnionRefusal.NEEDS_SECOND_PERSON;
    }
}
