package org.niangjia.identity;

/** What a staff member still has to do, in this order, after his password fitted and before his session begins. */
public enum SignInStep {
    /** Show the second factor that he enrolled. */
    SECOND_FACTOR,
    /** Choose a password: the one he came with is known to others, or too old. */
    NEW_PASSWORD,
    /** Enrol a second factor, which one of his roles requires. */
    ENROLMENT
}
