package org.niangjia.member.web.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionNode;

/**
 * The page on which a worker finds his union.
 *
 * @param way whose panel is open
 * @param employer what was typed to find a firm
 * @param offered the unions that can be chosen in the open panel
 * @param county the county chosen so far
 * @param town the town chosen so far
 * @param towns the towns of the county
 * @param chosen the union that was chosen before
 * @param unanswered whether the worker went on without choosing
 */
public record UnionForm(
        UnionChoice.Way way,
        String employer,
        List<UnionNode> offered,
        List<UnionFinder.City> cities,
        @Nullable UnionNode county,
        @Nullable UnionNode town,
        List<UnionNode> towns,
        @Nullable UnionId chosen,
        boolean unanswered) {

    public boolean is(UnionChoice.Way wanted) {
        return way == wanted;
    }

    public boolean isCounty(UnionNode other) {
        return county != null && county.id().equals(other.id());
    }

    public boolean isTown(UnionNode other) {
        return town != null && town.id().equals(other.id());
    }
}
