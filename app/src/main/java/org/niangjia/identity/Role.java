package org.niangjia.identity;

import java.util.EnumSet;
import java.util.Set;
import org.niangjia.organisation.UnionLevel;

/** What an account may do. Where it may do it is the account's data scope, see {@link #levels}. */
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

    private static final Set<Role> ADMINISTRATORS =
            Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    /** The levels of union at whose top an account may hold the role; none for a worker. */
    public Set<UnionLevel> levels() {
        return switch (this) {
            case WORKER -> Set.of();
            case SOCIAL_WORKER -> EnumSet.of(UnionLevel.COUNTY, UnionLevel.TOWN, UnionLevel.GRASSROOTS);
            case UNION_OFFICER, MEMBERSHIP_CADRE -> EnumSet.allOf(UnionLevel.class);
            case EDITOR, REVIEWER, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR ->
                EnumSet.of(UnionLevel.PROVINCE, UnionLevel.CITY, UnionLevel.COUNTY);
        };
    }

    /** Whether it is one of the three of which no account holds two. */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }

    /** Whether one account may hold all of these. */
    public static boolean areCompatible(Set<Role> roles) {
        return roles.stream().filter(Role::isAdministrator).count() <= 1;
    }

    /** The role as Spring Security spells an authority. */
    public String authority() {
        return "ROLE_" + name();
    }
}
