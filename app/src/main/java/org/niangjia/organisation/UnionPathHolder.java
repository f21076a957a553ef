package org.niangjia.organisation;

import java.util.List;
import org.niangjia.kernel.OrgPath;

/**
 * The port by which rows that carry the path of a union follow it. A module that keeps such a column declares a bean; it
 * is called in the transaction of the change and in the scope of who makes it, which covers the old and the new place.
 *
 * <p>The database's policies don't let staff rewrite rows: an implementation calls a function of its migration that runs
 * with the owner's rights, asks {@code organisation.in_scope} first and touches the path only. A table that has {@code
 * union_id} beside {@code union_path} also gets the trigger {@code organisation.stand_where_the_union_stands}, so that a
 * row written at the same moment isn't left behind.
 */
public interface UnionPathHolder {

    /** Rewrites the path and what begins with it, however many rows there are. */
    void moved(OrgPath from, OrgPath to);

    /** What is kept from the path down, as the summary before a change tells it; nothing that only lies in the past. */
    default List<Holding> holdings(OrgPath within) {
        return List.of();
    }

    /** Hands on what the union keeps; what lies in the past stays with it. */
    default void ended(UnionEnding ending) {}
}
