package org.niangjia.member.internal.union;

import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * The union that a worker asks to join, or the turnover pool of the county where he works.
 *
 * @param path where the union stands in the tree
 */
public record UnionChoice(Way way, UnionId union, OrgPath path) {

    /** How the worker came to it. */
    public enum Way {
        /** By the name of his firm. */
        EMPLOYER,
        /** By the place where he works. */
        PLACE,
        /** He didn't know; the county finds one for him. */
        UNKNOWN
    }
}
