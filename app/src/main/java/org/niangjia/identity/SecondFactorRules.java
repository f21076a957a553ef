package org.niangjia.identity;

import java.util.Map;
import java.util.Set;

/** Which roles need a second factor: data that two people change together. */
public interface SecondFactorRules {

    /** The rule of every staff role. */
    Map<Role, SecondFactorRule> all();

    /** Whether somebody with these roles must have a second factor here. */
    boolean require(Set<Role> roles);

    /** Sets the rule of a role; from its next sign-in on it counts. */
    void set(Role role, SecondFactorRule rule);
}
