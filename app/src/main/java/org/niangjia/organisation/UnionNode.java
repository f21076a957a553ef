package org.niangjia.organisation;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * A union in the tree.
 *
 * @param path its place line from the province down
 * @param shortName as one says it in a list, such as 望澜区
 * @param division six-digit code of the place (GB/T 2260)
 * @param industryParent the industry union it also belongs to
 * @param employer the firm whose workers it unites, if it is one firm's union
 * @param open false once it was merged into another or closed
 */
public record UnionNode(
        UnionId id,
        OrgPath path,
        String name,
        String shortName,
        UnionLevel level,
        UnionKind kind,
        String division,
        @Nullable UnionId industryParent,
        @Nullable String employer,
        boolean open) {

    /** Whether workers can be its members: an open grass-roots union, neither a federation of unions nor a pool. */
    public boolean takesMembers() {
        return open && level == UnionLevel.GRASSROOTS && kind != UnionKind.POOL && kind != UnionKind.INDUSTRY;
    }
}
