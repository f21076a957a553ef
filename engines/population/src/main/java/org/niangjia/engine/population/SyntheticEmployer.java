package org.niangjia.engine.population;

import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * A firm, school, hospital or public body with a union of its own.
 *
 * @param name unique in the federation
 * @param trade of most who work there
 * @param division six digits (GB/T 2260) of its county
 */
public record SyntheticEmployer(
        String name, String shortName, Trade trade, String division, UnionId union, OrgPath unionPath) {}
