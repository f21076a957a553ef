package org.niangjia.staff.internal;

import java.util.Set;
import org.niangjia.identity.Role;

/** Who proposes and who decides on powers: the security administrator proposes, another administrator agrees. */
public final class Administrators {

    public static final Set<Role> PROPOSERS = Set.of(Role.SECURITY_ADMINISTRATOR);
    public static final Set<Role> DECIDERS = Set.of(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);

    private Administrators() {}
}
