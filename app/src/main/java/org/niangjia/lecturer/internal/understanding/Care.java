package org.niangjia.lecturer.internal.understanding;

/** Whether a person has to come before any text, and which. */
public enum Care {
    NONE,
    /** Wages were not paid: the union's people and 12351, then the answer. */
    WAGES,
    /** Somebody was hurt at work: a doctor, the union's people and 12351, then the answer. */
    INJURY,
    /** Thoughts of ending one's life: 12356, 120 and 110 at once, and no text of a law. */
    SELF_HARM
}
