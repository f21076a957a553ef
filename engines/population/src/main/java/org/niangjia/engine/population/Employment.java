package org.niangjia.engine.population;

/** Form of employment. */
public enum Employment {
    /** A labour contract with the firm where one works. */
    CONTRACT,
    /** Work through a platform, without a complete labour relation: 新就业形态. */
    NEW_FORM,
    /** A contract with an agency that sends one to another firm: 劳务派遣. */
    DISPATCHED,
    /** On one's own account or by the hour: 灵活就业. */
    FLEXIBLE
}
