package org.niangjia.organisation;

/** Why a change of a union is not possible. */
public enum UnionRefusal {
    /** There is no such union in the scope. */
    UNKNOWN,
    /** It was merged or closed already. */
    ENDED,
    /** The other union was merged or closed. */
    OTHER_ENDED,
    /** It is the top of one's own scope; those above decide on it. */
    OWN_TOP,
    /** From the county up a second person has to agree. */
    NEEDS_SECOND_PERSON,
    /** It already stands there, or is already so. */
    NOTHING_CHANGES,
    /** The new place lies below the union itself. */
    BELOW_ITSELF,
    /** The level does not fit below the other union's. */
    WRONG_LEVEL,
    /** Unions of different levels or kinds don't merge. */
    NOT_ALIKE,
    /** Branches below it have to be moved or merged first. */
    HAS_BRANCHES,
    /** A county keeps its turnover pool, and only one. */
    POOL,
    /** Another open union below the same parent has the name. */
    NAME_TAKEN,
    /** Another open union has the credit code. */
    CREDIT_CODE_TAKEN,
    /** A union's credit code begins with 81, an employer's doesn't. */
    CREDIT_CODE_WRONG_KIND,
    /** One firm's union names its employer; others don't. */
    EMPLOYER,
    /** It is no federation of unions of a trade, lies elsewhere, or the union is none of its members. */
    NO_FEDERATION,
    /** A day lies in the future, or before what it follows. */
    WRONG_DAY,
    /** Three or five years at the grass roots and in towns, five above. */
    WRONG_YEARS,
    /** A committee has one chair, and each committee one head. */
    CHAIRS,
    /** There is no running term of office, or nobody in that office. */
    NO_OFFICE,
    /** There is a union at the top already; all others are founded below it. */
    NOT_FIRST
}
