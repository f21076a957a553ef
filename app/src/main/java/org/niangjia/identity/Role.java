package org.niangjia.identity;

/** What an account may do. */
public enum Role {
    WORKER,
    SOCIAL_WORKER,
    UNION_OFFICER,
    MEMBERSHIP_CADRE,
    EDITOR,
    REVIEWER,
    /** 系统管理员: accounts and operation. Never one with the two below: no account holds two of the three. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: roles, second factors, keys and retention. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the record of deeds. */
    AUDIT_ADMINISTRATOR;

    /** The role as Spring Security spells an authority. */
    public String authority() {
        return "ROLE_" + name();
    }
}
