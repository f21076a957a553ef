package org.niangjia.member.web.membership;

import org.niangjia.kernel.OrgPath;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.union.UnionFinder;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Component;

/** Gives a membership the names that stand on its card. */
@Component
public class MembershipPages {

    private final Unions unions;
    private final UnionFinder finder;

    MembershipPages(Unions unions, UnionFinder finder) {
        this.unions = unions;
        this.finder = finder;
    }

    public MembershipPage of(Membership membership) {
        OrgPath parent = membership.path().parent();
        return new MembershipPage(
                membership,
                finder.nameOf(membership.union()),
                parent == null ? "" : unions.at(parent).map(UnionNode::name).orElse(""),
                finder.above(membership.path(), UnionLevel.PROVINCE)
                        .map(UnionNode::shortName)
                        .orElse(""));
    }
}
