package org.niangjia.member;

/** Form of employment. None of them is needed to join: every one is good enough. */
public enum Employment {
    /** Work through a platform, without a complete labour relation: 新就业形态. */
    NEW_FORM,
    /** A labour contract with the firm where one works. */
    CONTRACT,
    /** A contract with an agency that sends one to another firm: 劳务派遣. */
    DISPATCHED,
    /** On one's own account or by the hour: 灵活就业. */
    FLEXIBLE
}
