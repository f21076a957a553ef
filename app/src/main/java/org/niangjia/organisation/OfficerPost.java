package org.niangjia.organisation;

/** An office in a union's committee or in one of the two that stand beside it. */
public enum OfficerPost {
    /** 主席; one at a time. */
    CHAIR,
    /** 副主席. */
    VICE_CHAIR,
    /** 委员. */
    COMMITTEE_MEMBER,
    /** 经费审查委员会主任; one at a time. */
    AUDIT_CHAIR,
    /** 经费审查委员会委员. */
    AUDIT_MEMBER,
    /** 女职工委员会主任; one at a time. */
    WOMEN_CHAIR,
    /** 女职工委员会委员. */
    WOMEN_MEMBER;

    /** Whether only one person can hold it. */
    public boolean isSingle() {
        return this == CHAIR || this == AUDIT_CHAIR || this == WOMEN_CHAIR;
    }
}
