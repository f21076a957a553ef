package org.niangjia.organisation;

/** What a union unites. */
public enum UnionKind {
    /** A general union of a place: province, city, county, street or town. */
    GENERAL,
    /** An industry's union on any level. */
    INDUSTRY,
    /** One firm's union. */
    FIRM,
    /** A joint union of a village, community or building. */
    JOINT,
    /** A union of workers in new forms of employment. */
    NEW_FORM,
    /** Where workers in new forms of employment are kept until a cadre finds the union that fits (流转池). */
    TURNOVER_POOL
}
