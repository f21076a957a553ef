package org.niangjia.member.web.membership;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.MemberList;
import org.niangjia.member.internal.membership.MemberQuery;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.organisation.UnionNode;

/**
 * The desk's list of members.
 *
 * @param union whose members, with all below it, are listed
 * @param below the unions one step below it, to narrow the list
 * @param above the union one step above it; null at the top of the reader's scope
 * @param typed what stands in the search field
 * @param count as {@link MemberList#count} gives it
 * @param unions full names of the unions in the rows
 * @param next address of the next page; null on the last
 * @param first address of the first page
 */
public record DeskMembers(
        UnionNode union,
        List<UnionNode> below,
        @Nullable UnionNode above,
        MemberQuery query,
        String typed,
        int count,
        List<Membership> rows,
        Map<UnionId, String> unions,
        @Nullable String next,
        String first) {

    public String unionOf(Membership membership) {
        return unions.getOrDefault(membership.union(), "");
    }

    public boolean isCountCut() {
        return count > MemberList.COUNT_MAX;
    }

    public boolean isFiltered() {
        return query.show() != MemberQuery.Show.CURRENT || query.trade() != null || !typed.isEmpty();
    }

    public boolean shows(MemberQuery.Show show) {
        return query.show() == show;
    }

    public boolean shows(Trade trade) {
        return query.trade() == trade;
    }
}
