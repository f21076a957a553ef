package org.niangjia.organisation;

/** How high a union stands in the place line; only grass-roots unions have members of their own. */
public enum UnionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    /** A town (乡镇) or street (街道). */
    TOWN,
    GRASSROOTS
}
