package org.niangjia.engine.population;

import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * A person on the union's staff with an account at the desk.
 *
 * @param login small letters and hyphens
 * @param scope the subtree whose data the person sees
 * @param union the union at the top of the scope, where the person works
 * @param post as on a door plate
 */
public record SyntheticStaff(
        String login, String displayName, StaffRole role, OrgPath scope, UnionId union, String post) {}
