package org.niangjia.lecturer.internal.films;

/** What films are about, for the lists. */
public enum FilmSubject {
    /** Joining a union, its tasks and rights. */
    UNION,
    /** Wages, hours, contracts. */
    LABOUR,
    /** Safety and health at work. */
    SAFETY,
    WOMEN,
    /** Help in need. */
    RELIEF,
    /** Mutual insurance. */
    PROTECTION,
    /** Riders, drivers, couriers. */
    NEW_FORMS,
    LEARNING,
    /** Model workers. */
    HONOUR,
    OTHER
}
