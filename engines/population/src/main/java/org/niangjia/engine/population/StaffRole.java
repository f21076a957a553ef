package org.niangjia.engine.population;

/** What a member of the union's staff may do. */
public enum StaffRole {
    SOCIAL_WORKER,
    UNION_OFFICER,
    MEMBERSHIP_CADRE,
    EDITOR,
    REVIEWER,
    SYSTEM_ADMINISTRATOR,
    SECURITY_ADMINISTRATOR,
    AUDIT_ADMINISTRATOR
}
