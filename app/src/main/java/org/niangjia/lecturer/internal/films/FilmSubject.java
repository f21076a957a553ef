package org.niangjia.lecturer.internal.films;

/** What films are about, for the public lists. */
public enum FilmSubject {
    MEMBERSHIP,
    RIGHTS,
    BENEFITS,
    SERVICES,
    NEWS,
    PEOPLE
}
