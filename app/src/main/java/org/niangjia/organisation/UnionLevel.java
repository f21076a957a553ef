package org.niangjia.organisation;

/** How high a union stands in the place line. */
public enum UnionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    STREET,
    GRASS_ROOTS
}
