package org.niangjia.engine.population;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * A union of the federation; the path is its place line, so its parent by place is the union at the path above.
 *
 * @param id given by the seed and the path
 * @param name as on its seal
 * @param shortName as on a list
 * @param division six digits (GB/T 2260) of the province, city or county where it lies; 99xxxx, which no real place has
 * @param industryParent the union above it in the industry line, if it belongs to one
 * @param employer the name of the firm whose workers it unites, for an {@link Kind#ENTERPRISE} union only
 */
public record SyntheticUnion(
        UnionId id,
        OrgPath path,
        String name,
        String shortName,
        Level level,
        Kind kind,
        String division,
        @Nullable OrgPath industryParent,
        @Nullable String employer) {

    /** How high a union stands; only grass-roots unions have members of their own. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        /** 乡镇 or 街道. */
        TOWN,
        GRASSROOTS
    }

    /** What unites those who are in the union. */
    public enum Kind {
        /** All unions of a place: 总工会. */
        PLACE,
        /** The unions of an industry: 产业工会, 行业工会联合会. */
        INDUSTRY,
        /** One firm. */
        ENTERPRISE,
        /** The small firms of a town: 联合工会. */
        JOINT,
        /** A village or a community of a town. */
        COMMUNITY,
        /** Workers of the new forms of employment of a county. */
        NEW_FORM,
        /** Where a county's applicants wait who don't know their union: 流转池. */
        POOL
    }
}
