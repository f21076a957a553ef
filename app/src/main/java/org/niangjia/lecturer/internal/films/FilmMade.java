package org.niangjia.lecturer.internal.films;

/** A size of a film was made; told within the platform, in the scope of who asked for it. */
record FilmMade(ProductionId production) {}
