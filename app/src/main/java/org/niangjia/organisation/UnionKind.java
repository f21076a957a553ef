package org.niangjia.organisation;

/** What a union unites. */
public enum UnionKind {
    /** All unions of a place: 总工会. */
    PLACE,
    /** The unions of an industry: 产业工会, 行业工会联合会. */
    INDUSTRY,
    /** One firm's workers. */
    ENTERPRISE,
    /** The small firms of a town: 联合工会. */
    JOINT,
    /** A village or a community. */
    COMMUNITY,
    /** Workers in new forms of employment. */
    NEW_FORM,
    /** Where a county keeps workers who don't know their union until a cadre finds one (流转池). */
    POOL
}
