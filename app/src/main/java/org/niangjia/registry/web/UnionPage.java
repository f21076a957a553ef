package org.niangjia.registry.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.organisation.UnionDeed;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionOfficer;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionRegister.Branch;
import org.niangjia.organisation.UnionTerm;

/**
 * A union's page.
 *
 * @param above the unions above it, from the top of the reader's scope down
 * @param below how many open unions lie below it
 * @param heir what it was merged into, or who keeps its members
 * @param members of the federation, if it is one
 * @param isTop whether it is the top of the reader's scope, which others move, merge or close
 * @param done message key of what was just done
 */
public record UnionPage(
        UnionRecord union,
        List<UnionNode> above,
        List<Branch> branches,
        long below,
        @Nullable UnionNode heir,
        @Nullable UnionNode industry,
        @Nullable UnionTerm term,
        List<UnionOfficer> officers,
        List<UnionNode> federations,
        List<UnionNode> members,
        List<UnionDeed> history,
        boolean isTop,
        LocalDate today,
        @Nullable String done) {

    public UnionNode node() {
        return union.node();
    }

    public boolean isOpen() {
        return union.node().open();
    }

    public boolean isPool() {
        return node().kind() == UnionKind.POOL;
    }

    public boolean isFederation() {
        return node().kind() == UnionKind.INDUSTRY;
    }

    /** Only unions of places have others below them. */
    public boolean hasPlaceBelow() {
        return node().kind() == UnionKind.PLACE;
    }

    /** The address by which a move is taken back, or null. */
    public @Nullable String wayBack(UnionDeed deed) {
        String from = deed.facts().get("from-id");
        boolean newest = !history.isEmpty() && history.getFirst().key().equals(deed.key());
        return from == null || !newest || !isOpen() || isTop || !deed.union().equals(union.id())
                ? null
                : "/desk/unions/" + union.id() + "/structure/MOVE?other=" + from;
    }
}
