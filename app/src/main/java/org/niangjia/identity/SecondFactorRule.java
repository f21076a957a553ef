package org.niangjia.identity;

/** Whether a role needs a second factor. */
public enum SecondFactorRule {
    OPTIONAL,
    REQUIRED_OUTSIDE_DEMO,
    REQUIRED
}
