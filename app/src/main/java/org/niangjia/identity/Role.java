package org.niangjia.identity;

/** What an account may do. */
public enum Role {
    WORKER,
    SOCIAL_WORKER,
    UNION_OFFICER,
    MEMBERSHIP_CADRE,
    EDITOR,
    REVIEWER,
    AUDITOR,
    ADMINISTRATOR;

    /** The role as Spring Security spells an authority. */
    public String authority() {
        return "ROLE_" + name();
    }
}
